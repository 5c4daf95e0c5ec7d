// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.StringReader;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How many points a GPX file has, counted before the GPX library sees it: the library leaves out without a word what
 * it cannot read, and waits for ever on content it does not expect.
 */
final class GpxCensus {
    static final int MAX_POINTS = 50_000;

    private static final Set<Integer> HARMLESS = Set.of(XMLStreamConstants.START_ELEMENT,
            XMLStreamConstants.END_ELEMENT, XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA,
            XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT);

    private GpxCensus() {}

    /** @return the number of track points, readable or not */
    static int trackPoints(GpxText text) throws InvalidGpxException {
        try {
            XMLStreamReader xml = new HardenedXml().xmlInputFactory()
                    .createXMLStreamReader(new StringReader(text.root()));
            try {
                return count(xml, text.line());
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new InvalidGpxException("is broken XML" + place(e, text.line()), e);
        }
    }

    private static int count(XMLStreamReader xml, int firstLine) throws XMLStreamException, InvalidGpxException {
        xml.nextTag();
        if (!xml.getLocalName().equals("gpx")) {
            throw new InvalidGpxException("is no GPX, its root is <" + xml.getLocalName() + ">");
        }
        int trackPoints = 0;
        int points = 0;
        while (xml.hasNext()) {
            if (!HARMLESS.contains(xml.next())) {
                throw new InvalidGpxException("has an entity or instruction that is not allowed on line "
                        + (xml.getLocation().getLineNumber() + firstLine - 1));
            }
            if (xml.isStartElement() && xml.getLocalName().endsWith("pt")) {
                trackPoints += xml.getLocalName().equals("trkpt") ? 1 : 0;
                if (++points > MAX_POINTS) {
                    throw new InvalidGpxException("has more than " + MAX_POINTS + " points");
                }
            }
        }
        return trackPoints;
    }

    private static String place(XMLStreamException e, int firstLine) {
        return e.getLocation() == null
                ? ""
                : " on line " + (e.getLocation().getLineNumber() + firstLine - 1)
                        + ", column " + e.getLocation().getColumnNumber();
    }
}
