// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.XMLProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files made to hurt: they are refused at once, and nothing is fetched for them. */
@Timeout(20)
class HostileGpxTest {
    private static final String TRACK = "<trk><name>%s</name><trkseg><trkpt lat='52.1' lon='9.1'/>"
            + "<trkpt lat='52.2' lon='9.2'/></trkseg></trk></gpx>";
    private static final String GPX_START = "<gpx version='1.1' creator='x'>";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE gpx [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertRefused(bomb + "]>" + GPX_START + TRACK.formatted("&a29;"), "has a DOCTYPE, which is not allowed");
    }

    @Test
    void anExternalEntityIsRefusedAndNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");

        assertRefused("<!DOCTYPE gpx [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + GPX_START
                + TRACK.formatted("&x;"), "has a DOCTYPE, which is not allowed");
    }

    @Test
    void anExternalDtdIsRefusedAndNotAskedFor() {
        assertRefused(withDtd(), "has a DOCTYPE, which is not allowed");
        assertThat(asked).hasValue(0);
    }

    /** The library would fetch it before it refuses: the second line of defence, should a DOCTYPE ever get that far. */
    @Test
    void theLibraryItselfFetchesNothingEither() {
        assertThat(XMLProvider.provider()).isInstanceOf(HardenedXml.class);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> GPX.Reader.of(GPX.Reader.Mode.LENIENT)
                .read(new ByteArrayInputStream(withDtd().getBytes(StandardCharsets.UTF_8))));
        assertThat(asked).hasValue(0);
    }

    @Test
    void anUndeclaredEntityIsRefused() {
        assertRefused(GPX_START + TRACK.formatted("&x;"), "is broken XML on line 1");
    }

    @Test
    void anInstructionOnWhichTheLibraryWaitsForEverIsLeftOut() throws InvalidGpxException {
        byte[] file = (GPX_START + "<?wait?>" + TRACK.formatted("x")).getBytes(StandardCharsets.UTF_8);

        assertThat(GpxReader.read("odd.gpx", "odd", file)).hasSize(1);
    }

    @Test
    void manyExtensionsTakeNoTime() throws InvalidGpxException {
        String point = "<trkpt lat='52.%05d' lon='9.1'><extensions><a:b xmlns:a='urn:a'><trkpt/></a:b></extensions></trkpt>";
        String points = IntStream.range(0, 25_000).mapToObj(point::formatted).collect(Collectors.joining());
        byte[] file = (GPX_START + "<trk><trkseg>" + points + "</trkseg></trk></gpx>").getBytes(StandardCharsets.UTF_8);

        assertThat(GpxReader.read("ride.gpx", "ride", file)).singleElement()
                .satisfies(track -> assertThat(track.points()).hasSize(25_000));
    }

    @Test
    void tooManyPointsAreRefused() {
        String points = "<trkpt lat='52.1' lon='9.1'/>".repeat(GpxEssence.MAX_POINTS + 1);

        assertRefused(GPX_START + "<trk><trkseg>" + points + "</trkseg></trk></gpx>", "has more than 50000 points");
    }

    @Test
    void tooManyStopsAreRefused() {
        String stops = "<wpt lat='52.1' lon='9.1'><type>stop</type></wpt>".repeat(201);

        assertRefused(GPX_START + stops + TRACK.formatted("x"), "has more than 200 stops");
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused(GPX_START + "<a>".repeat(100_000) + "</a>".repeat(100_000) + TRACK.formatted("x"), "is ");
    }

    private String withDtd() {
        return "<!DOCTYPE gpx SYSTEM 'http://127.0.0.1:" + server.getAddress().getPort() + "/gpx.dtd'>" + GPX_START
                + TRACK.formatted("x");
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(InvalidGpxException.class)
                .isThrownBy(() -> GpxReader.read("bad.gpx", "bad", text.getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith(reason);
    }
}
