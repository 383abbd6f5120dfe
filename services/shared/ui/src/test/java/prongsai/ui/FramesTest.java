package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.web.WebBasics;

class FramesTest {
    private static final PlaceName NAKHON_PHANOM = new PlaceName("นครพนม", "Nakhon Phanom");
    private static final PlaceName NA_KAE = new PlaceName("นาแก", "Na Kae");
    private static final PlaceName UDON = new PlaceName("อุดรธานี", "Udon Thani");
    private static final PlaceName BANGKOK = new PlaceName("กรุงเทพมหานคร", "Bangkok");
    private static final Locale THAI = Locale.of("th");

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
        assertThat(Place.lao("อบต.หนองบัว", new PlaceName("เมือง", "Mueang"), UDON)
                        .detail())
                .isEqualTo("อ.เมือง จ.อุดรธานี");
        assertThat(Place.lao("อบจ.นครพนม", null, NAKHON_PHANOM).detail()).isEqualTo("จ.นครพนม");
        assertThat(Place.province(NAKHON_PHANOM, 12, 1104).detail())
                .isEqualTo("12 อำเภอ · 1,104 องค์กรปกครองส่วนท้องถิ่น");
        assertThat(Place.district(NA_KAE, NAKHON_PHANOM).in(THAI)).isEqualTo(new Place.Words("อำเภอนาแก", "จ.นครพนม"));
        assertThat(Place.nation(7850).in(THAI))
                .isEqualTo(new Place.Words("ทั่วประเทศ", "7,850 องค์กรปกครองส่วนท้องถิ่น"));
    }

    @Test
    void saysKhetAndNoProvince_inBangkok() {
        PlaceName bangRak = new PlaceName("บางรัก", "Bang Rak");
        assertThat(Place.province(BANGKOK, 50, 1).in(THAI))
                .isEqualTo(new Place.Words("กรุงเทพมหานคร", "50 เขต · 1 องค์กรปกครองส่วนท้องถิ่น"));
        assertThat(Place.district(bangRak, BANGKOK).in(THAI)).isEqualTo(new Place.Words("เขตบางรัก", "กรุงเทพมหานคร"));
        assertThat(Place.lao("สำนักงานเขต", bangRak, BANGKOK).detail()).isEqualTo("เขตบางรัก กรุงเทพมหานคร");
        assertThat(Place.lao("กทม.", null, BANGKOK).detail()).isEqualTo("กรุงเทพมหานคร");
    }

    /** The name of an LAO is Thai: the register has no other. */
    @Test
    void namesAreasInEnglish() {
        assertThat(Place.lao("อบต.นาเลียง", NA_KAE, NAKHON_PHANOM).in(Locale.ENGLISH))
                .isEqualTo(new Place.Words("อบต.นาเลียง", "Na Kae District, Nakhon Phanom"));
        assertThat(Place.lao("อบจ.นครพนม", null, NAKHON_PHANOM)
                        .in(Locale.ENGLISH)
                        .detail())
                .isEqualTo("Nakhon Phanom");
        assertThat(Place.district(NA_KAE, NAKHON_PHANOM).in(Locale.ENGLISH))
                .isEqualTo(new Place.Words("Na Kae District", "Nakhon Phanom"));
        assertThat(Place.province(NAKHON_PHANOM, 12, 1104).in(Locale.ENGLISH))
                .isEqualTo(new Place.Words("Nakhon Phanom Province", "12 districts · 1,104 LAOs"));
        assertThat(Place.province(BANGKOK, 50, 1).in(Locale.ENGLISH))
                .isEqualTo(new Place.Words("Bangkok", "50 districts · 1 LAO"));
        assertThat(Place.nation(7850).in(Locale.ENGLISH)).isEqualTo(new Place.Words("Whole country", "7,850 LAOs"));
    }

    private Frame frame(Jurisdiction jurisdiction, int year, Role role) {
        Caller caller = new Caller("s", "สมศรี", "b", Set.of(role), jurisdiction);
        return frames.of(caller, Place.named("ที่"), year, "/plans/{fy}");
    }
}
