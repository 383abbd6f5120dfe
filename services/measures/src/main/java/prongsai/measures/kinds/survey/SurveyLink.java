package prongsai.measures.kinds.survey;

import prongsai.tenancy.Secret;

/** Where people answer a survey: its address whole, short, and as a picture. */
public final class SurveyLink {
    private static final String PATH = "/public/surveys/";

    private final String publicUrl;
    private final Secret secret;

    SurveyLink(String publicUrl, Secret secret) {
        this.publicUrl = publicUrl;
        this.secret = secret;
    }

    /** On this machine, as the page leads there. */
    public String path() {
        return PATH + secret.text();
    }

    public String url() {
        return publicUrl + path();
    }

    /** To be read off a paper and typed, without the {@code https://} that browsers add by themselves. */
    public String readable() {
        return publicUrl.replaceFirst("^https://", "")
                + PATH
                + ShortCode.of(secret).readable();
    }

    /** Of the whole address. */
    public QrCode qr() {
        return QrCode.of(url());
    }
}
