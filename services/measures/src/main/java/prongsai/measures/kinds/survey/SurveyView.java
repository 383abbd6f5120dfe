package prongsai.measures.kinds.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.tenancy.Secret;

/** A survey as its LAO sees it on a day. */
public final class SurveyView {
    /** While it runs, fewer answers are not broken down: whoever knows the few who answered would know what they said. */
    private static final int FEWEST = 5;

    private final SurveyState state;
    private final LocalDate today;
    private final String publicUrl;

    SurveyView(SurveyState state, LocalDate today, String publicUrl) {
        this.state = state;
        this.today = today;
        this.publicUrl = publicUrl;
    }

    public Survey survey() {
        return state.survey();
    }

    /** Where people answer it; null for a draft. */
    public @Nullable SurveyLink link() {
        Secret secret = state.secret();
        return secret == null ? null : new SurveyLink(publicUrl, secret);
    }

    /** Tells what its forms show. */
    public String seen() {
        return survey().seen().tag();
    }

    public long respondents() {
        return state.respondents();
    }

    public boolean open() {
        return state.survey().open(today);
    }

    /** Whether the result may be looked at. */
    public boolean shown() {
        return respondents() >= FEWEST || (respondents() > 0 && !open());
    }

    /** As programs get it; null while it is not shown. */
    @Nullable
    BigDecimal percent() {
        return shown() ? SurveyPercent.of(state.tallies()).orElse(null) : null;
    }

    /** What its answers are worth; 0 while they are not shown. */
    public long worth() {
        return SurveyPercent.worth(tallies());
    }

    /** What they would be worth, were each the best. */
    public long most() {
        return SurveyPercent.most(tallies());
    }

    /** By question; none while they are not shown. */
    public List<QuestionTally> tallies() {
        return shown() ? state.tallies() : List.of();
    }

    /** Whether its questions can still be changed. */
    public boolean unanswered() {
        return respondents() == 0;
    }
}
