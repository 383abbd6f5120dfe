package prongsai.measures.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.SeedImport;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.Statements;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;
import tools.jackson.databind.JsonNode;

/** A word of the seed's plan is found with a typing fault in it, and what is no word finds nothing. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchFaultsTest {
    private static final int FAULTS = 200;
    private static final int NONSENSE = 50;
    private static final int FIRST = 5;
    private static final int LETTERS = 5;

    @Autowired
    WebTestClient http;

    private LaoClient officer;
    private List<String> words;

    @BeforeAll
    void plan() throws IOException {
        UUID lao = Laos.fresh();
        SeedImport.into(http, lao);
        officer = LaoClient.officer(http, lao);
        words = texts(officer.plan(2568)).stream()
                .flatMap(text -> ThaiText.words(text).stream())
                .map(SearchFolding::fold)
                .filter(word -> word.length() >= LETTERS && word.chars().allMatch(c -> c >= 'ก' && c < '๏'))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void ninetyFiveOfAHundredFaultsFindTheirWordAmongTheFirstFive() {
        Random random = new Random(2569);
        List<String> missed = new ArrayList<>();
        for (int tried = 0; tried < FAULTS; tried++) {
            TypingFault fault = TypingFault.values()[tried % TypingFault.values().length];
            String word = words.get(random.nextInt(words.size()));
            String typed = fault.in(word, random.nextInt(word.length()), random);
            while (SearchFolding.fold(typed).equals(word)) {
                word = words.get(random.nextInt(words.size()));
                typed = fault.in(word, random.nextInt(word.length()), random);
            }
            String meant = word;
            if (found(typed).stream()
                    .limit(FIRST)
                    .noneMatch(text -> SearchFolding.fold(text).contains(meant))) {
                missed.add("%s: %s for %s".formatted(fault, typed, word));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(FAULTS * 5 / 100);
    }

    @Test
    void whatIsNoWordFindsNothing() {
        Random random = new Random(2569);
        List<String> noise = new ArrayList<>();
        for (int tried = 0; tried < NONSENSE; tried++) {
            String typed = nonsense(random);
            if (!found(typed).isEmpty()) {
                noise.add(typed);
            }
        }
        assertThat(noise).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "คู่มิอ, คู่มือ",
        "ทุจิรต, ทุจริต",
        "คูมือ, คู่มือ",
        "มาตรฐาน คู่มิอ, คู่มือ",
        "ประกาสเจตนารณม์, ประกาศเจตนารมณ์"
    })
    void findsTheWordThatIsMeant(String typed, String meant) {
        List<String> found = found(typed);
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst()).contains(meant);
        assertThat(officer.page("/plans/search?q=" + typed, "th")).contains("<mark>");
    }

    @Test
    void faultsCostOneQueryMore() {
        Statements.fewest(() -> found("คู่มือ")).require(1, 1);
        Statements.fewest(() -> found("คู่มิอ")).require(1, 2);
    }

    /** Syllables that can be said, of letters that no plan has in this order. */
    private static String nonsense(Random random) {
        String consonants = "กขคงจชดตถทนบปผพฟมยรลวสหอ";
        List<String> vowels = List.of("ะ", "า", "ิ", "ี", "ุ", "ู", "ั", "่า", "้า", "ือ");
        StringBuilder word = new StringBuilder();
        while (word.length() < LETTERS) {
            word.append(consonants.charAt(random.nextInt(consonants.length())))
                    .append(vowels.get(random.nextInt(vowels.size())))
                    .append(consonants.charAt(random.nextInt(consonants.length())));
        }
        return word.toString();
    }

    private List<String> found(String typed) {
        return officer.json("/api/measures/v1/search?q=" + typed)
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("text").asString())
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
