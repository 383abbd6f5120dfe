package prongsai.measures.transfer.importing.form;

import static prongsai.measures.transfer.importing.form.Papers.across;
import static prongsai.measures.transfer.importing.form.Papers.down;
import static prongsai.measures.transfer.importing.form.Papers.line;
import static prongsai.measures.transfer.importing.form.Papers.row;
import static prongsai.measures.transfer.importing.form.Papers.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prongsai.thai.ThaiDigits;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;

/**
 * A form made up by chance, and a plan laid out in it: which columns and in which order, their words, one header row or two, numbers
 * printed or not, a row for each step or one for all, cells merged or blank, groups, a total, pages that cut the table, labels at
 * the left, and tables around that are none of its business.
 *
 * @param printed the roles that stand in the form
 * @param strange the roles whose heading is a word that the vocabulary does not have
 */
record RandomForm(PaperDocument paper, List<Role> printed, List<Role> strange, String look) {
    private static final Map<Role, List<String>> WORDS = Map.ofEntries(
            Map.entry(Role.NUMBER, List.of("ที่", "ลำดับ", "ลำดับที่", "ข้อ")),
            Map.entry(Role.ISSUE, List.of("ประเด็น", "มิติ", "ประเด็นการประเมิน")),
            Map.entry(Role.MEASURE, List.of("มาตรการ/กิจกรรม", "มาตรการ", "โครงการ/กิจกรรม", "มาตรการ/โครงการ")),
            Map.entry(
                    Role.STEPS,
                    List.of("วิธีการดำเนินการ", "ขั้นตอนการดำเนินงาน", "ขั้นตอน/วิธีการ", "แนวทางการดำเนินการ")),
            Map.entry(Role.UNIT, List.of("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "ส่วนราชการที่รับผิดชอบ")),
            Map.entry(Role.SCHEDULE, List.of("ระยะเวลา", "ระยะเวลาดำเนินการ", "ช่วงเวลาดำเนินการ", "กำหนดเวลา")),
            Map.entry(Role.BUDGET, List.of("งบประมาณ", "งบประมาณ (บาท)", "วงเงิน")),
            Map.entry(
                    Role.RESULT,
                    List.of(
                            "ผลการดำเนินการ",
                            "สรุปผลการดำเนินการ",
                            "ผลการดำเนินงาน",
                            "สรุปผลการดำเนินการตามมาตรการ/กิจกรรม")),
            Map.entry(Role.OUTCOME, List.of("ผลลัพธ์", "ผลลัพธ์/ความสำเร็จของการดำเนินการ", "ผลสัมฤทธิ์")));
    private static final Map<Role, List<String>> STRANGE = Map.of(
            Role.MEASURE, List.of("สิ่งที่หน่วยงานจะทำ", "ภารกิจส่งเสริมความโปร่งใส", "งานที่กำหนดให้มี"),
            Role.STEPS, List.of("ทำอย่างไร", "ลำดับงานที่ต้องทำ", "กระบวนงาน"),
            Role.UNIT, List.of("ใครทำ", "เจ้าของงาน", "ทีมงาน"),
            Role.SCHEDULE, List.of("เมื่อใด", "ทำเสร็จเมื่อไร", "ห้วงที่ทำ"),
            Role.RESULT, List.of("ทำแล้วเป็นอย่างไร", "ที่ทำไปแล้ว"),
            Role.OUTCOME, List.of("เกิดอะไรขึ้น", "คุณค่าที่ได้"),
            Role.BUDGET, List.of("ใช้เงินเท่าไร", "เงินที่ใช้"));

    static RandomForm of(RandomPlan plan, Random chance, boolean strangeWords) {
        return new Layout(plan, chance, strangeWords).make();
    }

    /** The choices of one form. */
    private static final class Layout {
        private final RandomPlan plan;
        private final Random chance;
        private final List<Role> roles = new ArrayList<>();
        private final List<Role> strange = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();
        private final boolean numbers;
        private final boolean numberInTitle;
        private final boolean rowForEachStep;
        private final boolean merged;
        private final boolean thaiDigits;
        private final boolean groups;
        private final boolean cut;
        private final boolean headAgain;
        private final boolean total;
        private final boolean twoRows;
        private final boolean labels;
        private final int marks;

        Layout(RandomPlan plan, Random chance, boolean strangeWords) {
            this.plan = plan;
            this.chance = chance;
            for (Role role : List.of(
                    Role.ISSUE,
                    Role.MEASURE,
                    Role.STEPS,
                    Role.UNIT,
                    Role.SCHEDULE,
                    Role.BUDGET,
                    Role.RESULT,
                    Role.OUTCOME)) {
                boolean needed = role == Role.MEASURE || role == Role.UNIT || role == Role.SCHEDULE;
                if (needed || chance.nextInt(3) > 0) {
                    roles.add(role);
                }
            }
            if (chance.nextInt(4) == 0) {
                Collections.swap(roles, roles.indexOf(Role.UNIT), roles.indexOf(Role.SCHEDULE));
            }
            numbers = chance.nextInt(3) > 0;
            numberInTitle = !numbers && chance.nextBoolean();
            if (numbers) {
                roles.addFirst(Role.NUMBER);
            }
            rowForEachStep = roles.contains(Role.STEPS) && chance.nextInt(3) == 0;
            merged = chance.nextBoolean();
            thaiDigits = chance.nextBoolean();
            groups = chance.nextInt(3) == 0;
            cut = chance.nextInt(3) == 0;
            headAgain = chance.nextBoolean();
            total = roles.contains(Role.BUDGET) && chance.nextInt(3) == 0;
            twoRows = chance.nextInt(4) == 0;
            labels = chance.nextInt(8) == 0;
            marks = chance.nextInt(4);
            for (Role role : roles) {
                boolean odd = strangeWords && STRANGE.containsKey(role) && chance.nextInt(5) == 0;
                if (odd) {
                    strange.add(role);
                }
                headings.add(RandomPlan.pick(odd ? STRANGE.get(role) : WORDS.get(role), chance));
            }
        }

        RandomForm make() {
            var blocks = new ArrayList<Block>();
            blocks.add(line("แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2568"));
            if (chance.nextInt(4) == 0) {
                blocks.add(table(
                        row("ตัวชี้วัด", "คะแนน", "ระดับ"),
                        row("การใช้อำนาจ", "91.20", "ผ่าน"),
                        row("การใช้งบประมาณ", "88.00", "ผ่าน")));
            }
            if (labels) {
                plan.measures().forEach(measure -> blocks.add(labelled(measure)));
            } else {
                blocks.addAll(tables());
            }
            if (chance.nextInt(4) == 0) {
                blocks.add(table(row("ลงชื่อ..........ผู้รายงาน", "ลงชื่อ..........ผู้รับรอง")));
            }
            List<Role> printed =
                    labels ? roles.stream().filter(role -> role != Role.NUMBER).toList() : roles;
            return new RandomForm(Papers.paper(blocks.toArray(Block[]::new)), printed, strange, toString());
        }

        private List<Block> tables() {
            var pages = new ArrayList<Block>();
            var rows = new ArrayList<Object[]>();
            head(rows);
            for (int i = 0; i < plan.measures().size(); i++) {
                if (groups && i % 3 == 0) {
                    rows.add(row(across(roles.size(), "มิติที่ " + (i / 3 + 1) + " ด้านการให้บริการ")));
                }
                if (cut && i > 0 && i == plan.measures().size() / 2) {
                    pages.add(table(rows.toArray(Object[][]::new)));
                    rows.clear();
                    if (headAgain) {
                        head(rows);
                    }
                }
                rows.addAll(rows(i));
            }
            if (total) {
                int budget = roles.indexOf(Role.BUDGET);
                var cells = new ArrayList<Object>();
                cells.add(across(budget, "รวม"));
                cells.add(sum());
                for (int i = budget + 1; i < roles.size(); i++) {
                    cells.add("");
                }
                rows.add(cells.toArray());
            }
            pages.add(table(rows.toArray(Object[][]::new)));
            return pages;
        }

        private String sum() {
            int sum = plan.measures().stream()
                    .filter(measure -> !measure.budget().equals("-"))
                    .mapToInt(measure -> Integer.parseInt(measure.budget().replace(",", "")))
                    .sum();
            return String.format("%,d", sum);
        }

        private void head(List<Object[]> rows) {
            if (!twoRows) {
                rows.add(headings.toArray());
                return;
            }
            int from = roles.indexOf(Role.UNIT);
            int to = roles.indexOf(Role.SCHEDULE);
            boolean beside = Math.abs(from - to) == 1;
            var top = new ArrayList<Object>();
            for (int i = 0; i < headings.size(); i++) {
                if (beside && i == Math.min(from, to)) {
                    top.add(across(2, "การมอบหมาย"));
                } else if (!beside || i != Math.max(from, to)) {
                    top.add(down(2, headings.get(i)));
                }
            }
            rows.add(top.toArray());
            rows.add(beside ? row(headings.get(Math.min(from, to)), headings.get(Math.max(from, to))) : row());
        }

        private List<Object[]> rows(int index) {
            RandomPlan.Measure measure = plan.measures().get(index);
            var rows = new ArrayList<Object[]>();
            int lines = rowForEachStep ? measure.steps().size() : 1;
            for (int line = 0; line < lines; line++) {
                var cells = new ArrayList<Object>();
                for (Role role : roles) {
                    if (role == Role.STEPS && rowForEachStep) {
                        cells.add(mark(line + 1) + measure.steps().get(line));
                    } else if (line == 0) {
                        String text = text(role, measure, index);
                        cells.add(merged && lines > 1 ? down(lines, text) : text);
                    } else if (!merged) {
                        cells.add("");
                    }
                }
                rows.add(cells.toArray());
            }
            return rows;
        }

        private Block labelled(RandomPlan.Measure measure) {
            int index = plan.measures().indexOf(measure);
            var rows = new ArrayList<Object[]>();
            rows.add(row(headings.get(roles.indexOf(Role.MEASURE)), text(Role.MEASURE, measure, index)));
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) != Role.MEASURE && roles.get(i) != Role.NUMBER) {
                    rows.add(row(headings.get(i), text(roles.get(i), measure, index)));
                }
            }
            return table(rows.toArray(Object[][]::new));
        }

        private String text(Role role, RandomPlan.Measure measure, int index) {
            return switch (role) {
                case NUMBER -> digits((index + 1) + (chance.nextBoolean() ? "." : ""));
                case MEASURE -> (numberInTitle ? digits(index + 1 + ". ") : "") + measure.title();
                case STEPS -> list(measure.steps());
                case UNIT -> String.join(RandomPlan.pick(List.of("/", ", ", "⏎", " และ"), chance), measure.units());
                case SCHEDULE -> measure.schedule();
                case RESULT -> list(measure.results());
                case OUTCOME -> list(measure.outcomes());
                case BUDGET -> measure.budget();
                case ISSUE -> measure.issue();
                default -> "";
            };
        }

        private String list(List<String> items) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < items.size(); i++) {
                lines.add(mark(i + 1) + items.get(i));
            }
            return String.join("⏎", lines);
        }

        private String mark(int number) {
            return switch (marks) {
                case 0 -> digits(number + ". ");
                case 1 -> digits("(" + number + ") ");
                case 2 -> "- ";
                default -> "";
            };
        }

        private String digits(String text) {
            return thaiDigits ? ThaiDigits.toThai(text) : text;
        }

        @Override
        public String toString() {
            return headings + (numbers ? " numbers" : numberInTitle ? " number-in-title" : " no-numbers")
                    + (rowForEachStep ? " row-per-step" : "")
                    + (merged ? " merged" : "") + (groups ? " groups" : "")
                    + (cut ? headAgain ? " cut-headed" : " cut-bare" : "") + (total ? " total" : "")
                    + (twoRows ? " two-rows" : "") + (labels ? " labels" : "") + " marks" + marks;
        }
    }
}
