package prongsai.measures.transfer.importing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.thai.FiscalYear;

/** Schedules as offices write them, in the fiscal year 2568: 1 October 2024 to 30 September 2025. */
class ScheduleWordsTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);

    /** Times that are clear; "..2025-03-31" is an end without a beginning. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ตลอดปีงบประมาณ                    | 2024-10-01..2025-09-30
            ตลอดทั้งปี                          | 2024-10-01..2025-09-30
            ต.ค. 67 – ก.ย. 68                  | 2024-10-01..2025-09-30
            ต.ค.67-ก.ย.68                     | 2024-10-01..2025-09-30
            ตุลาคม 2567 ถึง กันยายน 2568        | 2024-10-01..2025-09-30
            ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘         | 2024-10-01..2025-09-30
            ปีงบประมาณ พ.ศ.. 2568              | 2024-10-01..2025-09-30
            ภายในเดือน มี.ค.                   | ..2025-03-31
            ภายในเดือนมีนาคม 2568              | ..2025-03-31
            ภายใน 31 มี.ค. 68                 | ..2025-03-31
            ไตรมาสที่ 1-2                      | 2024-10-01..2025-03-31
            ไตรมาส 1 และ 3                    | 2024-10-01..2024-12-31 2025-04-01..2025-06-30
            ไตรมาส ๔ (ก.ค. - ก.ย.)            | 2025-07-01..2025-09-30
            รอบ 6 เดือน (ต.ค.67–มี.ค.68)       | 2024-10-01..2025-03-31
            ม.ค. - มี.ค. 68                   | 2025-01-01..2025-03-31
            18ธค67                           | 2024-12-18..2024-12-18
            1 - 15 ม.ค. 68                    | 2025-01-01..2025-01-15
            ม.ค. – มี.ค. ๒๕๖๘                  | 2025-01-01..2025-03-31
            พฤษภาคม 2568                     | 2025-05-01..2025-05-31
            2024-10-01                       | 2024-10-01..2024-10-01
            1/10/2567 - 30/9/2568            | 2024-10-01..2025-09-30
            31.3.68                          | 2025-03-31..2025-03-31
            วันที่ 1 ตุลาคม 2567 ถึงวันที่ 30 กันยายน 2568 | 2024-10-01..2025-09-30
            ระหว่างเดือนกุมภาพันธ์ ถึงเดือนเมษายน 2568   | 2025-02-01..2025-04-30
            เดือนตุลาคม ปี 2567                | 2024-10-01..2024-10-31
            ต.ค. - มี.ค. 68                   | 2024-10-01..2025-03-31
            ต.ค. 67 - ก.ย.                    | 2024-10-01..2025-09-30
            ต.ค. 67 เป็นต้นไป                  | 2024-10-01..2025-09-30
            ตั้งแต่ ม.ค. 68 เป็นต้นไป            | 2025-01-01..2025-09-30
            ตั้งแต่เดือนมกราคม ถึง มีนาคม 2568    | 2025-01-01..2025-03-31
            มกรคม - มีนาคม 2568               | 2025-01-01..2025-03-31
            กุมพาพันธุ์ 2568                    | 2025-02-01..2025-02-28
            กรกฏาคม – กันยายน 2568            | 2025-07-01..2025-09-30
            ไตรมาสที่ ๑ , ๓                    | 2024-10-01..2024-12-31 2025-04-01..2025-06-30
            ไตรมาส 1/2568                    | 2024-10-01..2024-12-31
            ไตรมาสที่ 2 ปีงบประมาณ 2568        | 2025-01-01..2025-03-31
            ไตรมาส ๑ ถึงไตรมาส ๓               | 2024-10-01..2025-06-30
            ไตรมาส 1,2,4                     | 2024-10-01..2024-12-31 2025-01-01..2025-03-31 2025-07-01..2025-09-30
            ไตรมาสแรก                        | 2024-10-01..2024-12-31
            ไตรมาสที่ 1 (ตุลาคม - ธันวาคม 2567)  | 2024-10-01..2024-12-31
            ภายในไตรมาสที่ 2                   | ..2025-03-31
            Q1-Q2                            | 2024-10-01..2025-03-31
            ไตรมาส 1 และไตรมาส 3             | 2024-10-01..2024-12-31 2025-04-01..2025-06-30
            ครึ่งปีแรก                          | 2024-10-01..2025-03-31
            6 เดือนหลัง                        | 2025-04-01..2025-09-30
            รอบ 6 เดือนแรก                    | 2024-10-01..2025-03-31
            รอบ 6 เดือน                       | 2024-10-01..2025-03-31
            รอบ 9 เดือน (ต.ค. 67 - มิ.ย. 68)    | 2024-10-01..2025-06-30
            ภายในปีงบประมาณ 2568              | ..2025-09-30
            สิ้นปีงบประมาณ                      | ..2025-09-30
            สิ้นเดือนมีนาคม 2568                | ..2025-03-31
            ประจำปี 2568                      | 2024-10-01..2025-09-30
            ประจำเดือนมีนาคม 2568              | 2025-03-01..2025-03-31
            12 เดือน                          | 2024-10-01..2025-09-30
            ต่อเนื่องตลอดปี                      | 2024-10-01..2025-09-30
            ดำเนินการอย่างต่อเนื่อง              | 2024-10-01..2025-09-30
            1 ต.ค. 2567 - 30 ก.ย. 2568 (1 ปี)  | 2024-10-01..2025-09-30
            มี.ค. และ ก.ย. 2568               | 2025-03-01..2025-03-31 2025-09-01..2025-09-30
            ครั้งที่ 1 ภายในเดือนมีนาคม 2568 ครั้งที่ 2 ภายในเดือนกันยายน 2568 | ..2025-03-31 ..2025-09-30
            15 ม.ค. 2025                      | 2025-01-15..2025-01-15
            ต.ค.'67 - ธ.ค.'67                 | 2024-10-01..2024-12-31
            ต. ค. ๖๗ – มี. ค. ๖๘               | 2024-10-01..2025-03-31
            1 ต.ค. 67                         | 2024-10-01..2024-10-01
            """)
    void readsTimes(String words, String periods) {
        ScheduleReading reading = ScheduleWords.read(words, YEAR);
        assertThat(reading.doubt()).isEmpty();
        assertThat(written(reading)).isEqualTo(periods);
        assertThat(reading.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            รายไตรมาส           | 4  | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            ทุก ๆ ไตรมาส         | 4  | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            ไตรมาสละ 1 ครั้ง      | 4  | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            ทุก 3 เดือน          | 4  | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            ทุกสิ้นไตรมาส         | 4  | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            ปีละ 2 ครั้ง          | 2  | 2025-03-31 2025-09-30
            ปีละสองครั้ง          | 2  | 2025-03-31 2025-09-30
            2 ครั้ง/ปี            | 2  | 2025-03-31 2025-09-30
            จำนวน 2 ครั้งต่อปี     | 2  | 2025-03-31 2025-09-30
            อย่างน้อยปีละ ๒ ครั้ง   | 2  | 2025-03-31 2025-09-30
            ทุก 6 เดือน          | 2  | 2025-03-31 2025-09-30
            ราย 6 เดือน          | 2  | 2025-03-31 2025-09-30
            ทุกครึ่งปี            | 2  | 2025-03-31 2025-09-30
            ปีละ ๑ ครั้ง          | 1  | 2025-09-30
            ปีละครั้ง             | 1  | 2025-09-30
            ทุกปี                | 1  | 2025-09-30
            ปีละ 1 ครั้ง (ไตรมาสที่ 2) | 1 | 2025-03-31
            ปีละ 2 ครั้ง (มี.ค. และ ก.ย. 68) | 2 | 2025-03-31 2025-09-30
            ปีละ 3 ครั้ง          | 3  | 2025-01-31 2025-05-31 2025-09-30
            รายเดือน (ม.ค. - มี.ค. 68) | 12 | 2025-01-31 2025-02-28 2025-03-31
            ทุกไตรมาส (ไตรมาส 1-4) | 4 | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            ไตรมาสละ 1 ครั้ง ตลอดปีงบประมาณ | 4 | 2024-12-31 2025-03-31 2025-06-30 2025-09-30
            """)
    void readsHowOften(String words, int times, String due) {
        ScheduleReading reading = ScheduleWords.read(words, YEAR);
        assertThat(reading.doubt()).isEmpty();
        assertThat(reading.timesAYear()).isEqualTo(times);
        assertThat(reading.dueDates().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ทุกเดือน              | 2024-10-31 | 2025-09-30
            รายเดือน              | 2024-10-31 | 2025-09-30
            ประจำทุกเดือน          | 2024-10-31 | 2025-09-30
            เป็นประจำทุกเดือน       | 2024-10-31 | 2025-09-30
            เดือนละ 1 ครั้ง         | 2024-10-31 | 2025-09-30
            ทุกสิ้นเดือน            | 2024-10-31 | 2025-09-30
            ภายในวันที่ 5 ของทุกเดือน | 2024-10-05 | 2025-09-05
            ทุกวันที่ 5 ของเดือน      | 2024-10-05 | 2025-09-05
            """)
    void readsMonthly(String words, String first, String last) {
        ScheduleReading reading = ScheduleWords.read(words, YEAR);
        assertThat(reading.doubt()).isEmpty();
        assertThat(reading.timesAYear()).isEqualTo(12);
        assertThat(reading.dueDates()).hasSize(12);
        assertThat(reading.dueDates().getFirst()).isEqualTo(first);
        assertThat(reading.dueDates().getLast()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ไตรมาสที่ 1-2         | 1 2
            พฤษภาคม 2568        | 3
            ภายใน 31 มี.ค. 68    | 2
            ทุกเดือน             | 1 2 3 4
            1 ธ.ค. 67 - 5 ม.ค. 68 | 1 2
            -                   | ''
            """)
    void knowsTheQuarters(String words, String quarters) {
        assertThat(ScheduleWords.read(words, YEAR).quarters(YEAR).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(quarters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ต.ค. 68 – ก.ย. 67              | ENDS_BEFORE_IT_BEGINS
            ก.ย. - ต.ค.                    | ENDS_BEFORE_IT_BEGINS
            ไตรมาส 3-1                    | ENDS_BEFORE_IT_BEGINS
            15 - 1 ม.ค. 68                | ENDS_BEFORE_IT_BEGINS
            1 ธ.ค. 67 - 29 ก.พ. 68         | NO_SUCH_DAY
            31 เมษายน 2568                | NO_SUCH_DAY
            31/2/2568                     | NO_SUCH_DAY
            ไตรมาส 5                      | NO_SUCH_QUARTER
            ไตรมาส 1 (ต.ค. - ธ.ค. 68)      | PARTS_DISAGREE
            ไตรมาส 2 (ต.ค. - ธ.ค.)         | PARTS_DISAGREE
            ไตรมาสที่ 1 ปี 2567             | PARTS_DISAGREE
            ไตรมาส 1/2567                 | PARTS_DISAGREE
            ม.ค. - มี.ค. 68 (6 เดือน)       | PARTS_DISAGREE
            ทุกเดือน รายไตรมาส             | PARTS_DISAGREE
            ตลอดปี (ม.ค. - มี.ค. 68)        | PARTS_DISAGREE
            29 ก.พ. 2567                  | OUTSIDE_THE_YEAR
            ต.ค. - ธ.ค. 68                | OUTSIDE_THE_YEAR
            ปีงบประมาณ 2567               | OUTSIDE_THE_YEAR
            พ.ศ. ๒๕67 – ๒๕๖8              | SEVERAL_YEARS
            2566 - 2570                   | SEVERAL_YEARS
            รอบ 9 เดือน                    | SEVERAL_MEANINGS
            สิ้นปี                          | SEVERAL_MEANINGS
            ปีละ 5 ครั้ง                    | DAYS_NOT_SAID
            ปีละ 1-2 ครั้ง                  | DAYS_NOT_SAID
            ทุกสัปดาห์                      | DAYS_NOT_SAID
            ปีละ 2 ครั้ง ไตรมาส 1           | DAYS_NOT_SAID
            ก่อน 31 มี.ค. 68               | NOT_ALL_UNDERSTOOD
            ตั้งแต่เดือนมกราคม 2568          | NOT_ALL_UNDERSTOOD
            ต้นเดือนมีนาคม 2568             | NOT_ALL_UNDERSTOOD
            ไตรมาส 1 หรือ 2                | NOT_ALL_UNDERSTOOD
            ไตรมาสที่ 4 (หรือตามที่กำหนด)     | NOT_ALL_UNDERSTOOD
            ภายใน 30 วัน นับแต่วันประกาศ     | NO_TIME
            ภายใน 15 วันหลังสิ้นไตรมาส       | NO_TIME
            ตามแผนดำเนินงาน               | NO_TIME
            เมื่อมีเหตุ                      | NO_TIME
            3 เดือน                       | NO_TIME
            -                             | EMPTY
            –                             | EMPTY
            ''                            | EMPTY
            """)
    void asks_whereTheWordsDoNotDecide(String words, Reason reason) {
        ScheduleReading reading = ScheduleWords.read(words, YEAR);
        assertThat(reading.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.reason()).isEqualTo(reason));
        assertThat(reading.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 ต.ค. 2567 | 30 ก.ย. 2568 | 2024-10-01..2025-09-30
            2024-10-01  | 2025-09-30   | 2024-10-01..2025-09-30
            ต.ค. 67     | มี.ค. 68     | 2024-10-01..2025-03-31
            ''          | 31 มี.ค. 68  | ..2025-03-31
            """)
    void readsTwoColumns(String from, String to, String period) {
        ScheduleReading reading = ScheduleWords.between(from, to, YEAR);
        assertThat(reading.doubt()).isEmpty();
        assertThat(written(reading)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 ต.ค. 67   | ''           | EMPTY
            ก.ย. 68     | ต.ค. 67      | ENDS_BEFORE_IT_BEGINS
            1 ต.ค. 67   | 29 ก.พ. 2567 | ENDS_BEFORE_IT_BEGINS
            ''          | 29 ก.พ. 2567 | OUTSIDE_THE_YEAR
            """)
    void asks_whereTwoColumnsDoNotFit(String from, String to, Reason reason) {
        assertThat(ScheduleWords.between(from, to, YEAR).doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.reason()).isEqualTo(reason));
    }

    private static String written(ScheduleReading reading) {
        return reading.periods().stream()
                .map(period -> (period.from() == null ? "" : period.from()) + ".." + period.to())
                .collect(Collectors.joining(" "));
    }
}
