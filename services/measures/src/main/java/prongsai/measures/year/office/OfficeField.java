package prongsai.measures.year.office;

import java.util.Locale;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.Words;
import prongsai.web.Problem;

/** What an office says of how to reach it, in the order of the form. */
enum OfficeField {
    TELEPHONE(100),
    MAIL(254),
    WEBSITE(2000),
    ADDRESS(500),
    HOURS(200);

    private final int most;

    OfficeField(int most) {
        this.most = most;
    }

    /** As the database, the form and the names of messages have it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    int most() {
        return most;
    }

    /**
     * As it is kept; empty where nothing was typed.
     *
     * @param offices whether a person says that a mobile number is the office's own
     * @throws Problem 400 that names the field
     */
    String checked(@Nullable String text, boolean offices) {
        String tidy = Words.optional(key(), text, most);
        return tidy.isEmpty()
                ? ""
                : switch (this) {
                    case TELEPHONE -> Telephone.of(tidy, offices);
                    case MAIL -> mail(tidy);
                    case WEBSITE -> Words.address(key(), tidy);
                    case ADDRESS, HOURS -> tidy;
                };
    }

    private static String mail(String tidy) {
        if (!EmailValidator.getInstance().isValid(tidy)) {
            throw Problem.invalid(MAIL.key(), "not-a-mail", tidy);
        }
        return tidy;
    }
}
