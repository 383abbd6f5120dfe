package prongsai.measures.work.approval;

/** How most who sign are called, by the type of their LAO: what a form begins with. */
final class UsualPosition {
    private UsualPosition() {}

    static String of(Signer signer, String laoType) {
        return switch (signer) {
            case HEAD -> "";
            case CLERK -> "ปลัด" + office(laoType);
            case EXECUTIVE -> "นายก" + (office(laoType).equals("เทศบาล") ? "เทศมนตรี" : office(laoType));
        };
    }

    private static String office(String laoType) {
        return switch (laoType) {
            case "PAO" -> "องค์การบริหารส่วนจังหวัด";
            case "SAO" -> "องค์การบริหารส่วนตำบล";
            case "PATTAYA" -> "เมืองพัทยา";
            case "BANGKOK" -> "กรุงเทพมหานคร";
            default -> "เทศบาล";
        };
    }
}
