package prongsai.measures.transfer.importing.report;

/** A pair of an agreement on performance (ข้อตกลงการปฏิบัติราชการ), by their posts. */
public record ImportedAgreement(String superior, String subordinate) {}
