package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.web.WebBasics;

class FramesTest {
    private static final Jurisdiction LAO = new Jurisdiction.OfLao(new UUID(0, 1));

    /** 1 October 2568 in Bangkok: fiscal year 2569 has just begun. */
    private final Frames frames = new Frames(Clock.fixed(Instant.parse("2025-09-30T17:00:00Z"), WebBasics.BANGKOK));

    @Test
    void offersTheYearsAroundTodayAndThePagesOwn() {
        assertThat(frame(LAO, 2560, Role.OFFICER).fiscalYears())
                .containsExactly(2570, 2569, 2568, 2567, 2566, 2565, 2560);
    }

    @Test
    void linksToTheSamePageOfAnotherYear() {
        assertThat(frame(LAO, 2568, Role.OFFICER).yearLink(2567)).isEqualTo("/plans/2567");
    }

    @Test
    void offersWaysByLevelAndRole() {
        assertThat(frame(LAO, 2568, Role.OFFICER).ways())
                .extracting(Frame.Way::path)
                .containsExactly("/work", "/plans/2568", "/reports/2568", "/public");
        assertThat(frame(LAO, 2568, Role.LAO_ADMIN).ways())
                .extracting(Frame.Way::key)
                .contains("accounts");
        assertThat(frame(new Jurisdiction.Nation(), 2568, Role.STEWARD).ways())
                .extracting(Frame.Way::key)
                .containsExactly("overview", "statistics", "register", "shapes", "published");
        assertThat(frame(new Jurisdiction.OfProvince("48"), 2568, Role.STEWARD).ways())
                .as("the register is one for the whole country")
                .extracting(Frame.Way::key)
                .containsExactly("overview", "statistics", "published");
        assertThat(frame(new Jurisdiction.OfDistrict("4803"), 2568, Role.VIEWER).ways())
                .extracting(Frame.Way::key)
                .doesNotContain("register", "shapes", "plan");
    }

    @Test
    void tellsPlacesOfOneNameApart() {
        assertThat(Place.lao("อบต.หนองบัว", "เมือง", "อุดรธานี").detail()).isEqualTo("อ.เมือง จ.อุดรธานี");
        assertThat(Place.lao("อบจ.นครพนม", null, "นครพนม").detail()).isEqualTo("จ.นครพนม");
        assertThat(Place.province("นครพนม", 12, 1104).detail()).isEqualTo("12 อำเภอ · 1,104 องค์กรปกครองส่วนท้องถิ่น");
    }

    @Test
    void saysKhetAndNoProvince_inBangkok() {
        assertThat(Place.province("กรุงเทพมหานคร", 50, 1))
                .isEqualTo(new Place("กรุงเทพมหานคร", "50 เขต · 1 องค์กรปกครองส่วนท้องถิ่น"));
        assertThat(Place.district("บางรัก", "กรุงเทพมหานคร")).isEqualTo(new Place("เขตบางรัก", "กรุงเทพมหานคร"));
        assertThat(Place.lao("สำนักงานเขต", "บางรัก", "กรุงเทพมหานคร").detail()).isEqualTo("เขตบางรัก กรุงเทพมหานคร");
        assertThat(Place.lao("กทม.", null, "กรุงเทพมหานคร").detail()).isEqualTo("กรุงเทพมหานคร");
        assertThat(Place.district("นาแก", "นครพนม")).isEqualTo(new Place("อำเภอนาแก", "จ.นครพนม"));
    }

    private Frame frame(Jurisdiction jurisdiction, int year, Role role) {
        Caller caller = new Caller("s", "สมศรี", "b", Set.of(role), jurisdiction);
        return frames.of(caller, new Place("ที่", ""), year, "/plans/{fy}");
    }
}
