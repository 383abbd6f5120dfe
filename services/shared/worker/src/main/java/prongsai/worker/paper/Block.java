package prongsai.worker.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that stands by itself in a document or in a cell. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({@JsonSubTypes.Type(Paragraph.class), @JsonSubTypes.Type(Table.class)})
public sealed interface Block permits Paragraph, Table {
    Place place();
}
