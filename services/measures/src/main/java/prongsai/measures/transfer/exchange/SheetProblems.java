package prongsai.measures.transfer.exchange;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.web.Problem;

/** Says what is wrong with a sheet in the reader's language. */
@Component
public class SheetProblems {
    private final MessageSource messages;

    SheetProblems(MessageSource messages) {
        this.messages = messages;
    }

    public List<CellErrorText> texts(List<CellError> errors, Locale locale) {
        return errors.stream()
                .map(error -> CellErrorText.of(error, messages, locale))
                .toList();
    }

    /** 422 {@code sheet-wrong} with {@code errors}. */
    public Problem wrong(List<CellError> errors, Locale locale) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "sheet-wrong", errors.size())
                .with("errors", texts(errors, locale));
    }
}
