package dk.sagsgang.query.findings.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is for Danish authorities: the only clock that findings have. */
@Component
class Today {
    static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");

    LocalDate day() {
        return LocalDate.now(DANISH);
    }
}
