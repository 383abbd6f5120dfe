package prongsai.reports.version;

import prongsai.reports.snapshot.Frozen;

/** A version together with the text that was frozen. */
record FrozenReport(ReportVersion version, String json) {

    Frozen frozen() {
        return new Frozen(json, version.sha256(), version.frozenAt());
    }
}
