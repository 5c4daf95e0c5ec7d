// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files as receivers, planners and editors write them. */
@Timeout(20)
@ExtendWith(OutputCaptureExtension.class)
class GpxReaderTest {
    private static final String SEGMENT = "<trkseg><trkpt lat='52.1' lon='9.1'/><trkpt lat='52.2' lon='9.2'/></trkseg>";

    @Test
    void aTrackIsItsPointsInOrder() throws Exception {
        assertThat(read(gpx("<trk>" + SEGMENT + "</trk>"))).singleElement()
                .satisfies(track -> assertThat(track.name()).isEqualTo("round"))
                .satisfies(track -> assertThat(track.points())
                        .containsExactly(new Point(52.1, 9.1), new Point(52.2, 9.2)));
    }

    @Test
    void timesMayBeMissingBrokenOrOutOfOrder() throws Exception {
        String points = """
                <trkseg><trkpt lat='52.1' lon='9.1'><time>2026-11-21T10:00:00Z</time></trkpt>
                <trkpt lat='52.2' lon='9.2'/><trkpt lat='52.3' lon='9.3'><time>yesterday</time></trkpt>
                <trkpt lat='52.4' lon='9.4'><time>2025-01-01T00:00:00Z</time></trkpt></trkseg>""";

        assertThat(read(gpx("<trk>" + points + "</trk>"))).singleElement()
                .satisfies(track -> assertThat(track.points()).hasSize(4));
    }

    @Test
    void segmentsThatNearlyMeetAreOneTrack() throws Exception {
        String next = "<trkseg><trkpt lat='52.203' lon='9.2'/><trkpt lat='52.3' lon='9.3'/></trkseg>";

        assertThat(read(gpx("<trk>" + SEGMENT + next + "</trk>"))).singleElement()
                .satisfies(track -> assertThat(track.points()).hasSize(4));
    }

    @Test
    void nobodyDrivesAcrossAGapBetweenSegments() throws Exception {
        String far = "<trkseg/><trkseg><trkpt lat='53.1' lon='9.1'/><trkpt lat='53.2' lon='9.2'/></trkseg>";

        assertThat(read(gpx("<trk>" + SEGMENT + far + "</trk>"))).extracting(Track::name)
                .containsExactly("round", "round 2");
    }

    @ParameterizedTest
    @CsvSource({"cycling, BIKE", " Truck , TRUCK", "ferry, BOAT", "9, CAR"})
    void theTypeOfATrackIsItsKindOfVehicle(String type, Category category) throws Exception {
        assertThat(read(gpx("<trk><type>" + type + "</type>" + SEGMENT + "</trk>"))).singleElement()
                .satisfies(track -> assertThat(track.category()).isEqualTo(category));
    }

    @Test
    void placesMarkedSoAreStops() throws Exception {
        String places = "<wpt lat='1' lon='2'><type>stop</type></wpt><wpt lat='3' lon='4'><name>A view</name></wpt>";

        assertThat(read(gpx(places + "<trk>" + SEGMENT + "</trk>"))).singleElement()
                .satisfies(track -> assertThat(track.stops()).containsExactly(new Point(1, 2)));
    }

    @Test
    void whatStandsBeforeTheRootElementDoesNotMatter() throws Exception {
        String prolog = "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n<!-- made by <hand> -->\n"
                + "<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:1/style.xsl'?>\n";

        assertThat(GpxReader.read("round.gpx", "round", bytes(prolog + gpx("<trk>" + SEGMENT + "</trk>")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, false", "UTF-16BE, false", "ISO-8859-1, true", "windows-1252, true"})
    void otherEncodingsAreRead(Charset charset, boolean declared) throws Exception {
        String prolog = declared ? "<?xml version='1.0' encoding='" + charset + "'?>" : "\uFEFF";
        String text = prolog + gpx("<trk><name>Zürich</name>" + SEGMENT + "</trk>");

        assertThat(GpxReader.read("round.gpx", "round", text.getBytes(charset))).hasSize(1);
    }

    @Test
    void pointsThatAreLeftOutAreCounted(CapturedOutput output) throws Exception {
        String points = "<trkseg><trkpt lat='91' lon='9.1'/><trkpt lon='9.1'/><trkpt lat='NaN' lon='9.1'/>"
                + "<trkpt lat='52.1' lon='9.1'/><trkpt lat='52.2' lon='9.2'/></trkseg>";

        assertThat(read(gpx("<trk>" + points + "</trk>"))).singleElement()
                .satisfies(track -> assertThat(track.points()).hasSize(2));
        assertThat(output).contains("round.gpx: 3 of 5 track points have no valid place and are left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | is empty
            '   '                                                  | is empty
            hello                                                  | is no XML
            <kml/>                                                 | is no GPX, its root is <kml>
            <gpx version="1.1" creator="x"/>                       | has no track points
            <gpx version="1.1" creator="x"><trk><trkseg><trkpt la  | is broken XML on line 1
            <gpx version="1.1" creator="x"><trk></gpx>             | is broken XML on line 1
            <!-- <gpx                                              | ends too early
            <?xml version="1.0" encoding="klingon"?><gpx/>         | declares an unknown encoding
            """)
    void whatIsNoTrackIsRefusedWithTheReason(String file, String reason) {
        assertThatExceptionOfType(InvalidGpxException.class).isThrownBy(() -> read(file))
                .withMessageStartingWith(reason);
    }

    @Test
    void onePointIsNoTrack() {
        assertThatExceptionOfType(InvalidGpxException.class)
                .isThrownBy(() -> read(gpx("<trk><trkseg><trkpt lat='52.1' lon='9.1'/></trkseg></trk>")))
                .withMessage("has no two track points that are 50 m or more apart in one stretch");
    }

    @Test
    void standingAboutIsNoTrack() {
        String trembling = "<trkpt lat='52.1' lon='9.1'/><trkpt lat='52.10002' lon='9.1'/>".repeat(100);

        assertThatExceptionOfType(InvalidGpxException.class)
                .isThrownBy(() -> read(gpx("<trk><trkseg>" + trembling + "</trkseg></trk>")))
                .withMessage("has no two track points that are 50 m or more apart in one stretch");
    }

    @Test
    void aTrackWithoutAnyValidPlaceIsRefused() {
        assertThatExceptionOfType(InvalidGpxException.class)
                .isThrownBy(() -> read(gpx("<trk><trkseg><trkpt lat='152.1' lon='9.1'/></trkseg></trk>")))
                .withMessage("has no track point with a valid place");
    }

    @Test
    void theLineOfAnErrorIsTheLineOfTheFile() {
        assertThatExceptionOfType(InvalidGpxException.class)
                .isThrownBy(() -> read("<?xml version='1.0'?>\n\n<gpx version='1.1'\n creator='x'>\n<trk></gpx>"))
                .withMessageStartingWith("is broken XML on line 5");
    }

    @Test
    void bytesThatAreNotInTheirEncodingAreRefused() {
        byte[] latin = gpx("<trk><name>Zürich</name>" + SEGMENT + "</trk>").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(InvalidGpxException.class).isThrownBy(() -> GpxReader.read("a.gpx", "a", latin))
                .withMessage("is not encoded in UTF-8");
    }

    private static String gpx(String content) {
        return "<gpx version='1.1' creator='test' xmlns='http://www.topografix.com/GPX/1/1'>" + content + "</gpx>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Track> read(String text) throws InvalidGpxException {
        return GpxReader.read("round.gpx", "round", bytes(text));
    }
}
