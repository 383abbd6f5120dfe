package prongsai.measures.kinds.agreement;

import java.util.ArrayList;
import java.util.List;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Part;

/**
 * The pairs that an LAO's own units ask for, from the top down: the executive with the clerk, the clerk with the head of
 * each unit, each head with the unit's staff.
 */
public final class AgreementPairs {
    private static final String STAFF = "เจ้าหน้าที่ผู้ปฏิบัติงาน";

    private AgreementPairs() {}

    /** The two posts at the top, which differ by type of LAO (design §1). */
    record Top(String executive, String clerk) {
        static Top of(String laoType) {
            return switch (laoType) {
                case "SAO" -> new Top("นายก อบต.", "ปลัด อบต.");
                case "PAO" -> new Top("นายก อบจ.", "ปลัด อบจ.");
                case "CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY" -> new Top("นายกเทศมนตรี", "ปลัดเทศบาล");
                case "BANGKOK" -> new Top("ผู้ว่าราชการกรุงเทพมหานคร", "ปลัดกรุงเทพมหานคร");
                case "PATTAYA" -> new Top("นายกเมืองพัทยา", "ปลัดเมืองพัทยา");
                default -> throw new IllegalArgumentException("LAO type: " + laoType);
            };
        }
    }

    /**
     * The list with the missing pairs behind what is there: nothing that a person wrote or signed is touched.
     *
     * @param units names, in the LAO's order
     */
    public static List<Part<Agreement>> drawn(List<Part<Agreement>> before, String laoType, List<String> units) {
        List<Part<Agreement>> list = new ArrayList<>(before);
        Top top = Top.of(laoType);
        add(list, top.executive(), top.clerk());
        units.forEach(unit -> add(list, top.clerk(), headOf(unit)));
        units.forEach(unit -> add(list, headOf(unit), STAFF + " " + unit));
        return List.copyOf(list);
    }

    private static void add(List<Part<Agreement>> list, String superior, String subordinate) {
        Agreement pair = Agreement.unsigned(superior, subordinate).checked();
        if (list.stream().map(Part::value).noneMatch(pair::sameBetween)) {
            list.add(Part.fresh(pair));
        }
    }

    /** สำนักปลัด is led by a หัวหน้า; a กอง and any other สำนัก by a ผู้อำนวยการ; anything else by a หัวหน้า. */
    static String headOf(String unit) {
        boolean director = unit.startsWith("กอง") || (unit.startsWith("สำนัก") && !unit.startsWith("สำนักปลัด"));
        return (director ? "ผู้อำนวยการ" : "หัวหน้า") + unit;
    }
}
