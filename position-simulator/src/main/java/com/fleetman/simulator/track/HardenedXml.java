// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

import io.jenetics.jpx.XMLProvider;

/** The XML parser of everything that reads GPX here: it knows no DTD, and so no entity bombs and no fetching. */
public final class HardenedXml extends XMLProvider {
    @Override
    public XMLInputFactory xmlInputFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
