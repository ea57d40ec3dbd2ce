package dk.sagsgang.standalone.story;

import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;

/** Sentences about money and figures. */
final class Funded {

    private Funded() {}

    static String allotted(FundingAllotted event) {
        Text from = event.fundedFrom();
        String account = event.account();
        return "Bevilling " + event.year() + ": " + Danish.amount(event.amount()) + " til " + event.purpose() + ", "
                + Words.stage(event.stage()) + " [" + event.stage() + "] af " + event.by()
                + (from == null ? "" : ", finansieret af " + from)
                + (account == null ? "" : ", konto " + account);
    }

    static String frame(FrameSet event) {
        return "Ramme for " + event.year() + ": " + Danish.amount(event.amount()) + Phrases.why(event.purpose());
    }

    static String indicator(IndicatorReported event) {
        String unit = event.unit();
        PartialDate asOf = event.asOf();
        return "Nøgletal: " + event.indicator() + " " + Danish.number(event.value()) + (unit == null ? "" : " " + unit)
                + (asOf == null ? " (dagen er ikke oplyst)" : " pr. " + Danish.date(asOf))
                + (event.derived() ? " (udledt)" : "");
    }
}
