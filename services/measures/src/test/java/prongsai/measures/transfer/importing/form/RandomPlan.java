package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A plan made up by chance, as it is meant.
 *
 * @param measures in order
 */
record RandomPlan(List<Measure> measures) {
    private static final List<String> VERBS = List.of(
            "จัดทำ",
            "ทบทวน",
            "เผยแพร่",
            "กำหนด",
            "ติดตาม",
            "ประชาสัมพันธ์",
            "ปรับปรุง",
            "อบรม",
            "ตรวจสอบ",
            "รับฟัง",
            "แต่งตั้ง",
            "รวบรวม");
    private static final List<String> THINGS = List.of(
            "คู่มือการให้บริการประชาชน",
            "ทะเบียนทรัพย์สินของทางราชการ",
            "ประกาศนโยบาย No Gift Policy",
            "ข้อมูลการจัดซื้อจัดจ้าง",
            "ช่องทางรับเรื่องร้องเรียน",
            "แผนการใช้จ่ายงบประมาณ 2568",
            "หลักเกณฑ์การประเมิน 7 ข้อ",
            "คณะทำงานด้านคุณธรรม",
            "เว็บไซต์ของหน่วยงาน",
            "แบบสำรวจความพึงพอใจ",
            "คำสั่งมอบหมายงาน",
            "รายงานผลต่อผู้บริหาร",
            "ขั้นตอนการขออนุญาตก่อสร้าง",
            "ป้ายอัตราค่าธรรมเนียม");
    private static final List<String> UNITS = List.of(
            "สำนักปลัด",
            "กองคลัง",
            "กองช่าง",
            "กองการศึกษา ศาสนาและวัฒนธรรม",
            "กองสาธารณสุขและสิ่งแวดล้อม",
            "หน่วยตรวจสอบภายใน");
    private static final List<String> TIMES = List.of(
            "ไตรมาสที่ 1",
            "ไตรมาส ๒ - ๓",
            "ตลอดปีงบประมาณ",
            "ต.ค. 67 – ก.ย. 68",
            "ภายในเดือนมีนาคม 2568",
            "ทุกไตรมาส",
            "ทุกเดือน",
            "ม.ค. - มี.ค. 68",
            "ปีละ 2 ครั้ง",
            "ภายใน 31 มี.ค. 68",
            "รายไตรมาส",
            "1 - 15 ม.ค. 68");

    /** One measure; a role that is not printed in the form is not expected to come out of it. */
    record Measure(
            String title,
            List<String> steps,
            List<String> units,
            String schedule,
            List<String> results,
            List<String> outcomes,
            String budget,
            String issue) {
        /** What a form says of it in a column, items as a list. */
        String says(Role role) {
            return switch (role) {
                case MEASURE -> title;
                case STEPS -> steps.toString();
                case UNIT -> units.toString();
                case SCHEDULE -> schedule;
                case RESULT -> results.toString();
                case OUTCOME -> outcomes.toString();
                // A dash says as much as a blank: nobody knows.
                case BUDGET -> budget.equals("-") ? "" : budget;
                case ISSUE -> issue;
                default -> "";
            };
        }
    }

    static RandomPlan of(Random chance) {
        var measures = new ArrayList<Measure>();
        int count = 2 + chance.nextInt(6);
        String issue = "";
        for (int i = 0; i < count; i++) {
            issue = i == 0 || chance.nextInt(3) > 0 ? "เรื่อง" + pick(THINGS, chance) + " " + i : issue;
            measures.add(new Measure(
                    sentence(chance) + " ชุดที่ " + (i + 1),
                    sentences(chance, 1 + chance.nextInt(4)),
                    some(UNITS, 1 + chance.nextInt(2), chance),
                    pick(TIMES, chance),
                    sentences(chance, 1 + chance.nextInt(2)),
                    sentences(chance, 1 + chance.nextInt(2)),
                    chance.nextInt(3) == 0 ? "-" : (1 + chance.nextInt(90)) + ",000",
                    issue));
        }
        return new RandomPlan(measures);
    }

    private static List<String> sentences(Random chance, int count) {
        var sentences = new ArrayList<String>();
        while (sentences.size() < count) {
            String one = sentence(chance);
            if (!sentences.contains(one)) {
                sentences.add(one);
            }
        }
        return sentences;
    }

    private static String sentence(Random chance) {
        return pick(VERBS, chance) + pick(THINGS, chance);
    }

    private static List<String> some(List<String> all, int count, Random chance) {
        var some = new ArrayList<String>();
        while (some.size() < count) {
            String one = pick(all, chance);
            if (!some.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }

    static <T> T pick(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
