package prongsai.probing.fuzzing;

import java.util.List;
import java.util.stream.Stream;

/** Values that are written as the place has it, escaped or quoted. */
final class NastyTexts {
    /** Characters that are none, that nobody sees, or that mean something to some part of a service. */
    static final List<String> ALL = Stream.of(
                    // No characters.
                    "\u0000",
                    "ก\u0000ข",
                    "\uD800",
                    "\uDFFF",
                    "ก\uDC00\uD800ข",
                    "\uFFFE",
                    "\uFFFF",
                    "\uDBFF\uDFFF",
                    "\uFDD0",
                    // Not seen.
                    "\u202Eฉบับจริง\u202C",
                    "\u2066a\u2069",
                    "\u200E\u200F\u061C",
                    "แผน\u200Bงาน",
                    "\uFEFFก",
                    "\u00ADก\u2060",
                    "\uDB40\uDC41\uDB40\uDC7F",
                    "ก\uFE0F\u200D",
                    "\uD83D\uDC68\u200D\uD83D\uDC69",
                    "\u3164",
                    "\uFFF9ก\uFFFB\uFFFC",
                    "\u0001\u0007\u0008\u001B\u001F",
                    "\u007F\u0080\u009F",
                    "a\u000Bb\u000Cc\u0085d",
                    "\u2028\u2029",
                    // White space.
                    "",
                    " ",
                    "\u00A0",
                    "\t",
                    "\r",
                    "\n",
                    "a\r\nSet-Cookie: x=y\r\n\r\n",
                    "\u3000\u2003",
                    // Seen, and odd.
                    "\uFFFD",
                    "\uF70A\uF700",
                    "\u0E49\u0E49\u0E49",
                    "ก" + "\u0E48".repeat(200),
                    "e" + "\u0301".repeat(200),
                    "\u0130\u0131ß\u1E9E\uFB03",
                    "\u0390\u03B0",
                    // Meant for a part of the service.
                    "'",
                    "''; drop table measures.plan; --",
                    "\"",
                    "\\",
                    "%",
                    "_%",
                    "\\u0000",
                    "{0}",
                    "{",
                    "'{0,number}'",
                    "${7*7}",
                    "#{x}",
                    "__${T(java.lang.Runtime)}__::.x",
                    "<script>alert(1)</script>",
                    "&#0;",
                    "]]>",
                    "<!--",
                    "../../etc/passwd",
                    "..",
                    "//",
                    "javascript:x",
                    "http://[",
                    "https://ก.ไทย/\u202E",
                    "=1+1",
                    "@x",
                    "*",
                    "(",
                    "[a-",
                    "a;b",
                    "a,b",
                    "null",
                    "true",
                    "undefined",
                    "class.module.classLoader")
            .toList();

    static final List<String> LONG = List.of(
            "ก".repeat(100_000),
            "a".repeat(100_000),
            "กา ".repeat(40_000),
            "a\n".repeat(20_000),
            "(".repeat(5_000),
            "1".repeat(20_000));

    /** As long as a server's longest first line lets them be, a letter of Thai being nine bytes in it. */
    static final List<String> RATHER_LONG =
            List.of("ก".repeat(300), "a".repeat(2_500), "%".repeat(800), "(".repeat(800));

    static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "5",
            "13",
            "01",
            "1.5",
            "-1.5",
            ".5",
            "1.",
            "1e3",
            "1e999999999",
            "-1e-999999999",
            "1E400",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "1_000",
            "1,000",
            "๑๒๓",
            "\u0661\u0662",
            "9".repeat(400),
            "0." + "9".repeat(400),
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1".repeat(1001));

    static final List<String> DATES = List.of(
            "0000-00-00",
            "0000-01-01",
            "-0005-01-01",
            "0001-01-01",
            "9999-12-31",
            "99999-01-01",
            "+99999-01-01",
            "+292278994-08-17",
            "-292278994-08-17",
            "+999999999-12-31",
            "2023-02-29",
            "2023-13-01",
            "2568-01-15",
            "31/2/2568",
            "30/9/99999",
            "1/1/0",
            "30 ก.ย. 2568",
            "๓๐ กันยายน ๒๕๖๘",
            "2023-01-15T00:00:00Z",
            "2400",
            "2566",
            "2699",
            "2700",
            "292278994");

    static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "00000000000000000000000000000000",
            "{00000000-0000-0000-0000-000000000000}",
            "not-an-id");

    private NastyTexts() {}
}
