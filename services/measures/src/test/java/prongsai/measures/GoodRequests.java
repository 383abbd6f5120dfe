package prongsai.measures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.measures.importing.SeedFiles;
import prongsai.tenancy.Secret;
import prongsai.testing.Request;
import prongsai.testing.Requests;
import prongsai.testing.Route;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.thai.ThaiDates;
import prongsai.thai.ThaiDigits;
import prongsai.web.WebBasics;

/** An LAO with one of everything, and a request to each route that changes it. */
final class GoodRequests implements Requests {
    static final int YEAR = 2568;
    /** Has a plan without measures. */
    static final int EMPTY_YEAR = 2569;

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern NAME = Pattern.compile("<(\\w+)>");
    private static final PathPatternParser PATTERNS = new PathPatternParser();

    /** Method, address, form of the body, and the body; {@code <name>} stands for something of the LAO. */
    private static final String TABLE = """
            PATCH  /api/measures/v1/tasks/<task>                        | json | {"note": "<n>"}
            POST   /plans/tasks/<task>                                  | form | action=done&doneOn=15/1/2568&note=<n>
            POST   /plans/tasks/<task>/field                            | form | name=note&value=<n>&seen=
            POST   /work/tasks/<task>                                   | form | action=done&doneOn=15/1/2568&note=<n>
            POST   /work/tasks/<task>                                   | htmx | action=done&doneOn=15/1/2568&note=<n>
            POST   /work/tasks/<task>                                   | form | action=take
            POST   /api/measures/v1/tasks/<task>/evidence               | file | x.pdf
            POST   /plans/tasks/<task>/evidence                         | file | x.pdf
            POST   /plans/evidence/<evidence>/editions                  | file | x.pdf
            POST   /plans/tasks/<task>/links                            | form | evidence=<spare>
            POST   /plans/tasks/<task>/unlinks                          | form | evidence=<evidence>
            POST   /plans/evidence/<spare>/removal                      | form |
            POST   /plans/evidence/<evidence>/kind                      | form | kind=ภาพ
            POST   /plans/evidence/<spare>/preview/again                | form |
            POST   /plans/evidence/<evidence>/public                    | form | looked=yes
            POST   /plans/evidence/<open>/private                       | form |
            POST   /api/measures/v1/tasks/<task>/uploads                | tus  |
            POST   /api/measures/v1/measures/<measure>/uploads          | tus  |
            POST   /api/measures/v1/evidence/<evidence>/uploads         | tus  |
            PATCH  /api/measures/v1/uploads/<upload>                    | piece |
            DELETE /api/measures/v1/uploads/<upload>                    | tus  |

            PUT    /api/measures/v1/measures/<measure>                  | json | {"title": "<n>", "allUnits": true, "units": [], "results": ["ก"], "outcomes": []}
            PUT    /api/measures/v1/measures/<measure>                  | json | {"title": "<n>", "allUnits": false, "units": ["กอง <n>"], "results": ["ก"], "outcomes": []}
            POST   /plans/2568/measures/<measure>/results               | form | seenResults=&seenOutcomes=&results=<n>&outcomes=
            POST   /plans/measures/<measure>/field                      | form | name=results&value=<n>&seen=
            PUT    /api/measures/v1/measures/<measure>/kind             | json | {"kind": "manual"}
            POST   /plans/2568/measures/<measure>/kind                  | form | kind=manual
            POST   /plans/measures/<measure>/kind/field                 | form | name=kind&value=manual&seen=

            PUT    /api/measures/v1/measures/<measure>/agreements       | json | {"agreements": [{"superior": "<n>", "subordinate": "ข", "evidenceId": "<evidence>"}]}
            PUT    /api/measures/v1/measures/<measure>/agreements       | json | {"agreements": []}
            POST   /api/measures/v1/measures/<measure>/agreements/draw  | json |
            POST   /plans/2568/measures/<measure>/agreements            | form | superior=<n>&subordinate=ข
            POST   /plans/2568/measures/<measure>/agreements            | form | action=sign&agreement=<agreement>&signedOn=15/1/2568&evidence=<evidence>
            POST   /plans/2568/measures/<measure>/agreements            | form | action=delete&agreement=<agreement>
            POST   /plans/2568/measures/<measure>/agreements/draw       | form |
            PUT    /api/measures/v1/measures/<measure>/topics           | json | {"topics": [{"title": "<n>"}]}
            PUT    /api/measures/v1/measures/<measure>/topics           | json | {"topics": []}
            POST   /plans/2568/measures/<measure>/topics                | form | action=add&title=<n>
            POST   /plans/2568/measures/<measure>/topics                | form | action=check&topic=<topic>&quarter=1&checkedOn=15/1/2568
            POST   /plans/2568/measures/<measure>/topics                | form | action=delete&topic=<topic>
            PUT    /api/measures/v1/measures/<measure>/documents        | json | {"documents": [{"title": "<n>", "evidenceId": "<evidence>"}]}
            PUT    /api/measures/v1/measures/<measure>/documents        | json | {"documents": []}
            POST   /plans/2568/measures/<measure>/documents             | form | action=add&title=<n>
            POST   /plans/2568/measures/<measure>/documents             | form | action=save&document=<document>&title=<n>&evidence=<evidence>
            POST   /plans/2568/measures/<measure>/documents             | form | action=report&document=<document>&month=1&reportedOn=15/1/2568
            POST   /plans/2568/measures/<measure>/documents             | form | action=delete&document=<document>
            POST   /plans/measures/<measure>/documents/field            | form | part=<document>&name=title&value=<n>&seen=เอกสาร
            POST   /plans/measures/<measure>/documents/field            | form | part=<document>&name=evidence&value=<evidence>&seen=
            PUT    /api/measures/v1/measures/<measure>/indicators       | json | {"indicators": [{"subject": "<n>", "comparator": ">=", "target": 80}]}
            PUT    /api/measures/v1/measures/<measure>/indicators       | json | {"indicators": []}
            POST   /plans/2568/measures/<measure>/indicators            | form | subject=<n>&comparator=>=&target=80&unit=percent
            POST   /plans/2568/measures/<measure>/indicators            | form | action=delete&indicator=<indicator>
            POST   /plans/measures/<measure>/indicators/field           | form | part=<indicator>&name=subject&value=<n>&seen=ตัวชี้วัด
            PUT    /api/measures/v1/measures/<measure>/surveys          | json | {"surveys": [{"title": "<n>", "indicatorId": "<indicator>", "closesOn": "<tomorrowIso>", "questions": [{"text": "ดีไหม", "kind": "yes_no"}]}]}
            PUT    /api/measures/v1/measures/<measure>/surveys          | json | {"surveys": []}
            POST   /plans/2568/measures/<measure>/surveys               | form | action=make&set=no_gift&closesOn=<tomorrow>&indicator=<indicator>
            POST   /plans/2568/measures/<measure>/surveys               | form | action=save&survey=<survey>&title=<n>&closesOn=<tomorrow>
            POST   /plans/2568/measures/<measure>/surveys               | form | action=close&survey=<survey>
            POST   /plans/2568/measures/<measure>/surveys               | form | action=renew&survey=<survey>
            POST   /plans/2568/measures/<measure>/surveys               | form | action=delete&survey=<survey>
            POST   /public/surveys/<secret>                             | form | q-<question>=1
            PUT    /api/measures/v1/measures/<measure>/multi-year-plan  | json | {"title": "<n>", "from": 2571, "to": 2575}
            PUT    /api/measures/v1/measures/<measure>/multi-year-plan  | json | {"id": "<multi>"}
            PUT    /api/measures/v1/measures/<second>/multi-year-plan   | json | {"id": "<referred>", "title": "<n>", "from": 2571, "to": 2575}
            PUT    /api/measures/v1/measures/<second>/multi-year-plan   | json | {}
            POST   /plans/2568/measures/<measure>/multi-year-plan       | form | action=make&title=<n>&from=2571&to=2575
            POST   /plans/2568/measures/<measure>/multi-year-plan       | form | action=choose&multiYearPlan=<multi>
            POST   /plans/2568/measures/<second>/multi-year-plan        | form | action=save&multiYearPlan=<referred>&title=<n>&from=2571&to=2575
            POST   /plans/2568/measures/<second>/multi-year-plan        | form | action=delete&multiYearPlan=<referred>

            POST   /api/measures/v1/plans/2568/measures                 | json | {"title": "<n>", "allUnits": false, "quarters": [1]}
            POST   /plans/2568/measures                                 | form | title=<n>&quarters=1
            PUT    /api/measures/v1/measures/<measure>/structure        | json | {"title": "<n>", "allUnits": false, "quarters": [1]}
            POST   /plans/measures/<measure>/structure                  | form | title=<n>
            POST   /plans/measures/<measure>/structure/field            | form | name=title&value=<n>&seen=มาตรการ ก
            POST   /plans/measures/<measure>/quarters                   | form | quarters=1&quarters=2
            PUT    /api/measures/v1/measures/<measure>/place            | json | {"to": "down"}
            POST   /plans/measures/<measure>/move                       | form | to=down
            DELETE /api/measures/v1/measures/<measure>                  | json |
            POST   /plans/measures/<measure>/delete                     | form |
            POST   /api/measures/v1/measures/<measure>/steps            | json | {"text": "<n>", "frequency": "quarterly"}
            POST   /plans/measures/<measure>/steps                      | form | text=<n>&frequency=quarterly
            PUT    /api/measures/v1/steps/<step>                        | json | {"text": "<n>", "frequency": "quarterly"}
            POST   /plans/steps/<step>                                  | form | text=<n>&frequency=monthly
            POST   /plans/steps/<step>/field                            | form | name=text&value=<n>&seen=ขั้นตอน ก
            PUT    /api/measures/v1/steps/<step>/place                  | json | {"to": "down"}
            PUT    /api/measures/v1/steps/<step>/place                  | json | {"to": "1", "measure": "<second>"}
            POST   /plans/steps/<step>/move                             | form | to=down
            POST   /plans/steps/<step>/move                             | form | to=1&measure=<second>
            DELETE /api/measures/v1/steps/<step>                        | json |
            POST   /plans/steps/<step>/delete                           | form |
            POST   /api/measures/v1/deleted/<deleted>/restore           | json |
            POST   /plans/deleted/<deleted>/restore                     | form |

            POST   /api/measures/v1/plans/2569/start                    | json | {"from": "templates", "templates": ["<template>"]}
            POST   /plans/2569/start                                    | form | from=last-year
            POST   /api/measures/v1/plans/2568/templates                | json | {"templates": ["<template>"]}
            POST   /plans/2568/templates                                | form | template=<template>
            POST   /api/measures/v1/plans/2569/sheet                    | file | plan.csv
            POST   /plans/2569/sheet                                    | file | plan.csv
            POST   /plans/2569/sheet/<sheet>/confirm                    | form |
            POST   /api/measures/v1/plans/2569/import                   | file | report.txt
            POST   /plans/2569/import                                   | file | report.txt
            POST   /plans/2569/import/<report>/cells                    | form | measure=0&column=cover&text=<n>
            POST   /plans/2569/import/<report>/all                      | form | compared=true
            POST   /plans/2569/import/<report>/confirm                  | form |
            POST   /plans/2569/import/<report>/discard                  | form |
            POST   /plans/2568/readiness                                | form | seen=<ita>&analysis=<n>
            POST   /plans/2568/readiness/field                          | form | name=analysis&value=<n>&seen=

            POST   /api/measures/v1/units                               | json | {"name": "<n>"}
            PUT    /api/measures/v1/units/<unit>                        | json | {"name": "<n>"}
            PUT    /api/measures/v1/units/<unit>/place                  | json | {"to": "down"}
            DELETE /api/measures/v1/units/<unit>                        | json |
            POST   /plans/units                                         | form | name=<n>
            POST   /plans/units/first                                   | form | names=กองคลัง
            POST   /plans/units/<unit>                                  | form | name=<n>
            POST   /plans/units/<unit>/move                             | form | to=down
            POST   /plans/units/<unit>/delete                           | form |
            POST   /work/units                                          | form | units=<unit>
            POST   /work/calendar                                       | form |
            POST   /work/calendar/removal                               | form |
            """;

    private static final Map<RequestMappingHandlerMapping, Map<Route, List<String>>> LINES = new ConcurrentHashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final UUID lao;
    private final Map<Route, List<String>> lines;

    GoodRequests(UUID lao, RequestMappingHandlerMapping mapping) {
        this.lao = lao;
        this.lines = LINES.computeIfAbsent(mapping, GoodRequests::lines);
        make();
    }

    @Override
    public List<Request> to(Route route) {
        return route.changes()
                ? lines.getOrDefault(route, List.of()).stream()
                        .map(this::request)
                        .toList()
                : List.of(look(route));
    }

    /** What the place before an id says that it is of. */
    private Request look(Route route) {
        boolean staged = route.path().matches(".*/(sheet|import)/\\{id}");
        String address = route.path()
                .replace("{fiscalYear}", String.valueOf(staged ? EMPTY_YEAR : YEAR))
                .replace("{number}", "1")
                .replaceAll("^/public/(surveys|calendar)/\\{id}", "/public/$1/<secret>")
                .replaceAll("(sheet|import)/\\{id}", "$1/<$1>")
                .replaceAll("(task|measure|upload|survey)s/\\{id}", "$1s/<$1>")
                .replace("/public/evidence/{id}", "/public/evidence/<open>")
                .replace("evidence/{id}", "evidence/<evidence>")
                .replace("<import>", "<report>");
        Request bare = Request.bare(route.method(), filled(address) + (address.endsWith("search") ? "?q=ขั้น" : ""));
        return address.endsWith("<upload>") ? tus(bare) : bare;
    }

    private static Map<Route, List<String>> lines(RequestMappingHandlerMapping mapping) {
        List<Route> routes = Route.all(mapping).toList();
        return TABLE.lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.groupingBy(line -> route(line.split("[ |]+"), routes)));
    }

    private static Route route(String[] line, List<Route> routes) {
        PathContainer path = PathContainer.parsePath(NAME.matcher(line[1]).replaceAll("x"));
        return routes.stream()
                .filter(route -> route.method().name().equals(line[0]))
                .filter(route -> PATTERNS.parse(route.path()).matches(path))
                .min(Comparator.comparing(route -> PATTERNS.parse(route.path()), PathPattern.SPECIFICITY_COMPARATOR))
                .orElseThrow(() -> new IllegalArgumentException("no route: " + line[1]));
    }

    /** What stands for this name. */
    String named(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private Request request(String line) {
        List<String> parts = Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .map(this::filled)
                .toList();
        String[] first = parts.getFirst().split(" +");
        Request bare = Request.bare(HttpMethod.valueOf(first[0]), first[1]);
        String content = parts.get(2);
        return switch (parts.get(1)) {
            case "json" -> (content.isEmpty() ? bare : bare.json(content)).and("If-Match", "*");
            case "form" -> bare.form(encoded(content));
            case "htmx" -> bare.form(encoded(content)).and("HX-Request", "true");
            case "file" -> bare.file(content, file(content));
            case "tus" -> tus(bare).and("Upload-Length", "100").and("Upload-Metadata", "filename eC5wZGY=");
            case "piece" -> tus(bare).and("Upload-Offset", "0").with("application/offset+octet-stream", piece());
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static Request tus(Request bare) {
        return bare.and("Tus-Resumable", "1.0.0");
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("n") ? OF_ITS_OWN + NUMBERS.incrementAndGet() : named(found.group(1))));
    }

    private static String encoded(String form) {
        return Stream.of(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> {
                    String[] both = pair.split("=", 2);
                    return both[0] + "=" + URLEncoder.encode(both[1], UTF_8);
                })
                .collect(Collectors.joining("&"));
    }

    private static byte[] file(String name) {
        return switch (name) {
            case "x.pdf" -> piece();
            case "plan.csv" -> """
                    row,fiscal-year,measure,text,quarters
                    plan,%1$d,,อบต.,
                    measure,,1,มาตรการ,1
                    """.formatted(EMPTY_YEAR).getBytes(UTF_8);
            case "report.txt" ->
                new String(SeedFiles.text(), UTF_8)
                        .replace(ThaiDigits.toThai(YEAR), ThaiDigits.toThai(EMPTY_YEAR))
                        .getBytes(UTF_8);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A whole file of evidence, as long as each. */
    private static byte[] piece() {
        return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(UTF_8);
    }

    private void make() {
        for (String name : IDS) {
            names.put(name, UUID.randomUUID().toString());
        }
        Secret secret = Secret.fresh();
        LocalDate tomorrow = LocalDate.now(WebBasics.BANGKOK).plusDays(1);
        names.put("secret", secret.text());
        names.put("tomorrow", ThaiDates.screen(tomorrow));
        names.put("tomorrowIso", tomorrow.toString());
        names.put("template", TestDatabase.get().text("select id from directory.measure_template order by position"));
        names.put(
                "ita",
                UUID.nameUUIDFromBytes("ItaNotes[scores={}, answers={}, analysis=]".getBytes(UTF_8))
                        .toString());
        names.put("lao", lao.toString());
        names.put("sender", TestTokens.subject(lao));
        names.put("size", String.valueOf(piece().length));
        names.put("secretHex", HexFormat.of().formatHex(secret.bytes()));
        names.put("hashHex", HexFormat.of().formatHex(secret.hash()));
        TestDatabase.get().execute(filled(ROWS));
        keep(named("evidence"));
        keep(named("open"));
    }

    /** Its bytes, where the service looks for them. */
    private void keep(String evidence) {
        try {
            Path folder = Files.createDirectories(Path.of("target/evidence", lao.toString()));
            Files.copy(new ClassPathResource("importing/paper.pdf").getFile().toPath(), folder.resolve(evidence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final List<String> IDS = List.of(
            "plan",
            "measure",
            "second",
            "step",
            "task",
            "evidence",
            "spare",
            "open",
            "upload",
            "agreement",
            "topic",
            "document",
            "indicator",
            "survey",
            "question",
            "multi",
            "referred",
            "deleted",
            "sheet",
            "report",
            "unit",
            "gone");

    private static final String ROWS = """
            insert into measures.plan (lao_id, id, fiscal_year, stage)
            values ('<lao>', '<plan>', 2568, 'in_progress'), ('<lao>', gen_random_uuid(), 2569, 'draft');
            insert into measures.measure (lao_id, id, plan_id, number, title, quarters, evidence_kinds)
            values ('<lao>', '<measure>', '<plan>', 1, 'มาตรการ ก', '{1,2,3,4}', '{ภาพ}');
            insert into measures.step (lao_id, id, measure_id, position, text, frequency)
            values ('<lao>', '<step>', '<measure>', 1, 'ขั้นตอน ก', 'once');
            insert into measures.task (lao_id, id, plan_id, step_id, due_on)
            values ('<lao>', '<task>', '<plan>', '<step>', '2025-09-30');
            insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by)
            values ('<lao>', '<evidence>', '<plan>', 'ก.pdf', 'application/pdf', 1, repeat('0', 64), now(), 'x');
            insert into measures.broken_file (lao_id, sha256, job, breach) values ('<lao>', repeat('1', 64), 'DrawPage', 'time');
            insert into measures.task_evidence (lao_id, task_id, evidence_id) values ('<lao>', '<task>', '<evidence>');
            insert into measures.multi_year_plan (lao_id, id, title, year_from, year_to)
            values ('<lao>', '<multi>', 'แผน', 2566, 2570), ('<lao>', '<referred>', 'แผน', 2561, 2565);
            insert into measures.measure (lao_id, id, plan_id, number, title, quarters, multi_year_plan_id)
            values ('<lao>', '<second>', '<plan>', 2, 'มาตรการ', '{1}', '<referred>');
            insert into measures.step (lao_id, id, measure_id, position, text, frequency)
            values ('<lao>', gen_random_uuid(), '<measure>', 2, 'ขั้นตอน', 'once'),
                   ('<lao>', gen_random_uuid(), '<second>', 1, 'ขั้นตอน', 'once'),
                   ('<lao>', '<gone>', '<measure>', 3, 'ขั้นตอน', 'once');
            insert into measures.bin (lao_id, id, plan_id, kind, label, deleted_by, content)
            values ('<lao>', '<deleted>', '<plan>', 'step', 'ขั้นตอน', 'x',
                    measures.with_all_below('measures.step', '<gone>'));
            delete from measures.step where lao_id = '<lao>' and id = '<gone>';
            insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by,
                                           public_at, public_by, public_by_name)
            values ('<lao>', '<spare>', '<plan>', 'ว.pdf', 'application/pdf', 1, repeat('1', 64), now(), 'x', null, null, null),
                   ('<lao>', '<open>', '<plan>', 'ป.pdf', 'application/pdf', 1, repeat('2', 64), now(), 'x', now(), 'x', 'x');
            insert into measures.upload (lao_id, id, task_id, sender, name, size, expires_at)
            values ('<lao>', '<upload>', '<task>', '<sender>', 'x.pdf', <size>, now() + interval '1 hour');
            insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate)
            values ('<lao>', '<agreement>', '<measure>', 1, 'นายก', 'ปลัด');
            insert into measures.disclosure_topic (lao_id, id, measure_id, position, title)
            values ('<lao>', '<topic>', '<measure>', 1, 'ประเด็น');
            insert into measures.measure_document (lao_id, id, measure_id, position, title, number, version, holder, url)
            values ('<lao>', '<document>', '<measure>', 1, 'เอกสาร', '', '', '', '');
            insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit)
            values ('<lao>', '<indicator>', '<measure>', 1, 'ตัวชี้วัด', '>=', 80, 'percent');
            insert into measures.survey (lao_id, id, measure_id, indicator_id, position, title, closes_on, secret, token_hash)
            values ('<lao>', '<survey>', '<measure>', '<indicator>', 1, 'สำรวจ', '<tomorrowIso>',
                    decode('<secretHex>', 'hex'), decode('<hashHex>', 'hex'));
            insert into measures.survey_question (lao_id, id, survey_id, position, text, kind)
            values ('<lao>', '<question>', '<survey>', 1, 'ดีไหม', 'yes_no');
            insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
            values ('<lao>', '<sheet>', 2569, 'sheet', '{"fiscalYear": 2569, "multiYearPlans": [], "measures": []}'),
                   ('<lao>', '<report>', 2569, 'report',
                    '{"head": {"coverTitle": "", "innerTitle": "", "laoName": "อบต.", "laoShortName": "", "district": "",
                               "province": ""},
                      "cover": {"source": [], "read": "อบต.", "doubts": [], "decision": "OPEN"},
                      "measures": []}');
            insert into measures.unit (lao_id, id, name, position)
            values ('<lao>', '<unit>', 'สำนักปลัด', 1), ('<lao>', gen_random_uuid(), 'กองช่าง', 2);
            insert into measures.calendar_feed (lao_id, subject, token_hash)
            values ('<lao>', '<sender>', decode('<hashHex>', 'hex'));
            """;
}
