package dk.sagsgang.standalone.screens;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** Who makes a journey: at a desk, with a phone, or at a desk without a mouse. */
enum Visitor {
    DESK(0),
    PHONE(1),
    KEYS(2);

    private final int number;

    Visitor(int number) {
        this.number = number;
    }

    /** Counted from 0, for what each must have of its own. */
    int number() {
        return number;
    }

    Page page(Chromium chromium) {
        return this == PHONE ? chromium.phone() : chromium.desk();
    }

    Hand hand(Page page) {
        return this == KEYS ? new Keys(page) : new Pointer(page);
    }

    /** What tells apart what the visitors leave behind, in letters and digits. */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps a picture of a station. Keys alone see what a desk sees. */
    void shoot(Page page, String station) {
        Fits.requireNoSidewaysScrolling(page);
        if (this != KEYS) {
            Chromium.shoot(page, "journey-" + station + (this == PHONE ? "-phone" : ""));
        }
    }
}
