// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * What the GPX library is given of a file: tracks, points and places, and nothing that a drive has no use for. The
 * library builds a document of every extension, waits for ever on an instruction, and leaves out without a word the
 * points it cannot read, which is why they are counted here.
 */
final class GpxEssence {
    static final int MAX_POINTS = 50_000;

    private static final Set<String> ELEMENTS = Set.of("gpx", "trk", "trkseg", "trkpt", "wpt", "type");
    private static final Set<String> ATTRIBUTES = Set.of("version", "creator", "lat", "lon");

    private final StringWriter xml = new StringWriter();
    private int trackPoints;
    private int points;
    /** How deep inside an element that is left out. */
    private int leftOut;

    private GpxEssence() {}

    static GpxEssence of(GpxText text) throws InvalidGpxException {
        GpxEssence essence = new GpxEssence();
        try {
            XMLStreamReader in = new HardenedXml().xmlInputFactory()
                    .createXMLStreamReader(new StringReader(text.root()));
            essence.copy(in, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(essence.xml));
            in.close();
        } catch (XMLStreamException e) {
            throw new InvalidGpxException("is broken XML" + place(e, text.line()), e);
        }
        return essence;
    }

    String xml() {
        return xml.toString();
    }

    /** Track points in the file, readable or not. */
    int trackPoints() {
        return trackPoints;
    }

    private void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException, InvalidGpxException {
        in.nextTag();
        if (!in.getLocalName().equals("gpx")) {
            throw new InvalidGpxException("is no GPX, its root is <" + in.getLocalName() + ">");
        }
        start(in, out);
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(in, out);
                case XMLStreamConstants.END_ELEMENT -> end(out);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in, out);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new InvalidGpxException("has an entity in it");
                default -> {
                }
            }
        }
        out.flush();
    }

    private void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException, InvalidGpxException {
        String name = in.getLocalName();
        if (leftOut > 0 || !ELEMENTS.contains(name)) {
            leftOut++;
            return;
        }
        out.writeStartElement(name);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (ATTRIBUTES.contains(in.getAttributeLocalName(i))) {
                out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
        trackPoints += name.equals("trkpt") ? 1 : 0;
        points += name.endsWith("pt") ? 1 : 0;
        if (points > MAX_POINTS) {
            throw new InvalidGpxException("has more than " + MAX_POINTS + " points");
        }
    }

    private void end(XMLStreamWriter out) throws XMLStreamException {
        if (leftOut > 0) {
            leftOut--;
        } else {
            out.writeEndElement();
        }
    }

    private void text(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        if (leftOut == 0 && !in.isWhiteSpace()) {
            out.writeCharacters(in.getText());
        }
    }

    private static String place(XMLStreamException e, int firstLine) {
        return e.getLocation() == null
                ? ""
                : " on line " + (e.getLocation().getLineNumber() + firstLine - 1)
                        + ", column " + e.getLocation().getColumnNumber();
    }
}
