package dk.sagsgang.events.values;

/** What an agreement costs: an amount, how often it is paid, and whether value added tax is in it. */
public record Price(Money amount, Per per, Vat vat) {

    /** How often the amount is paid. */
    public enum Per {
        YEAR,
        MONTH,
        ONCE
    }

    /** What the source says of value added tax (moms). */
    public enum Vat {
        EXCLUDED,
        INCLUDED,
        UNSTATED
    }
}
