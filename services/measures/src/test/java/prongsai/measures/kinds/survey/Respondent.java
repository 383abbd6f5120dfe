package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.web.ClientMark;

/** Somebody who was sent a survey's link, and has no login. */
record Respondent(WebTestClient http, String path) {
    private static final Pattern QUESTION = Pattern.compile("name=\"(q-[0-9a-f-]{36})\"");

    /** The page as it is, whatever its status. */
    WebTestClient.ResponseSpec look() {
        return http.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
    }

    /** The fields of the form's questions, in their order. */
    List<String> questions() {
        String page = look().expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("X-Robots-Tag", "noindex")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("</html>").doesNotContain("??");
        Set<String> fields = new LinkedHashSet<>();
        Matcher found = QUESTION.matcher(page == null ? "" : page);
        while (found.find()) {
            fields.add(found.group(1));
        }
        return List.copyOf(fields);
    }

    /** Answers with these choices, the first to the first question; null leaves one out. */
    WebTestClient.ResponseSpec answer(List<String> questions, String... choices) {
        return answerFrom("", questions, choices);
    }

    /** The same from a client that the gateway has marked. */
    WebTestClient.ResponseSpec answerFrom(String mark, List<String> questions, String... choices) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int at = 0; at < choices.length; at++) {
            if (choices[at] != null) {
                form.add(questions.get(at), choices[at]);
            }
        }
        return http.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header(ClientMark.HEADER, mark)
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }
}
