package prongsai.measures.year.unit;

import java.util.List;

/**
 * The units that an LAO of each type usually has, to begin its own list with. The first keeps the office. From the
 * standard structures of the central committees of local personnel (ก.จ., ก.ท., ก.อบต.), with the units that small bodies
 * have too; an LAO takes what it has.
 */
public final class FirstUnits {
    private static final String AUDIT = "หน่วยตรวจสอบภายใน";
    private static final String SCHOOLS = "กองการศึกษา ศาสนาและวัฒนธรรม";

    private FirstUnits() {}

    /** @param type of the LAO as the register has it, such as {@code SAO} */
    public static List<String> of(String type) {
        return switch (type) {
            case "PAO" ->
                List.of(
                        "สำนักปลัดองค์การบริหารส่วนจังหวัด",
                        "สำนักงานเลขานุการองค์การบริหารส่วนจังหวัด",
                        "กองยุทธศาสตร์และงบประมาณ",
                        "กองคลัง",
                        "สำนักช่าง",
                        "กองสาธารณสุข",
                        SCHOOLS,
                        "กองพัสดุและทรัพย์สิน",
                        "กองการเจ้าหน้าที่",
                        AUDIT);
            case "CITY", "TOWN" ->
                List.of(
                        "สำนักปลัดเทศบาล",
                        "สำนักคลัง",
                        "สำนักช่าง",
                        "กองสาธารณสุขและสิ่งแวดล้อม",
                        "กองยุทธศาสตร์และงบประมาณ",
                        "กองการศึกษา",
                        "กองสวัสดิการสังคม",
                        "กองการเจ้าหน้าที่",
                        AUDIT);
            case "SUBDISTRICT_MUNICIPALITY" ->
                List.of(
                        "สำนักปลัดเทศบาล",
                        "กองคลัง",
                        "กองช่าง",
                        "กองสาธารณสุขและสิ่งแวดล้อม",
                        "กองการศึกษา",
                        "กองสวัสดิการสังคม",
                        AUDIT);
            case "BANGKOK" ->
                List.of("สำนักปลัดกรุงเทพมหานคร", "สำนักการคลัง", "สำนักการโยธา", "สำนักการศึกษา", "สำนักอนามัย");
            case "PATTAYA" ->
                List.of(
                        "สำนักปลัดเมืองพัทยา",
                        "สำนักคลัง",
                        "สำนักช่าง",
                        "สำนักสาธารณสุข",
                        "สำนักการศึกษา",
                        "สำนักสวัสดิการสังคม",
                        AUDIT);
            default -> List.of("สำนักปลัด", "กองคลัง", "กองช่าง", SCHOOLS, "กองสวัสดิการสังคม", AUDIT);
        };
    }
}
