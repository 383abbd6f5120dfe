package prongsai.reports.paper;

/** The forms in which the paper can be had. */
public enum PaperForm {
    PDF,
    DOCX
}
