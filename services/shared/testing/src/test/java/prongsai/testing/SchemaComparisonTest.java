package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaComparisonTest {
    private static final String GOOD = """
            components:
              schemas:
                Task:
                  type: object
                  properties:
                    id: {type: string, format: uuid}
                    doneOn: {type: [string, "null"], format: date}
                    notes: {type: array, items: {$ref: "#/components/schemas/Note"}}
                    last: {oneOf: [{$ref: "#/components/schemas/Note"}, {type: "null"}]}
                    state: {type: string, enum: [OPEN, DONE]}
                  required: [id, doneOn, notes, last, state]
                Note:
                  type: object
                  properties:
                    length: {type: integer}
                  required: [length]
            """;

    private record Task(
            UUID id,
            @Nullable LocalDate doneOn,
            List<Note> notes,
            @Nullable Note last) {
        @JsonProperty
        State state() {
            return doneOn == null ? State.OPEN : State.DONE;
        }
    }

    private record Note(int length) {}

    private enum State {
        OPEN,
        DONE
    }

    @Test
    void whatFitsHasNoDrift() {
        assertThat(drift(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "id: {type: string, format: uuid}; identity: {type: string, format: uuid}; Task names",
                "id: {type: string, format: uuid}; id: {type: string}; Task.id",
                "[string, \"null\"]; string; Task.doneOn may be null",
                "format: date}; format: date-time}; Task.doneOn",
                "notes: {type: array, items; notes: {type: object, items; Task.notes",
                "length: {type: integer}; length: {type: string}; Task.notes[].length",
                "{oneOf: [{$ref: \"#/components/schemas/Note\"}, {type: \"null\"}]}; {$ref: \"#/components/schemas/Note\"}; Task.last may be null",
                "[OPEN, DONE]; [OPEN]; Task.state",
                "required: [id, doneOn; required: [doneOn; Task required",
            })
    void whatDiffersIsNamedByItsPlace(String right, String wrong, String place) {
        assertThat(GOOD).contains(right);
        assertThat(drift(GOOD.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).startsWith(place + ":"));
    }

    private static List<String> drift(String text) {
        ApiDocument document = new ApiDocument(text);
        return SchemaComparison.drift(
                document, SchemaComparison.Role.ANSWER, "Task", Task.class, document.schema("Task"));
    }
}
