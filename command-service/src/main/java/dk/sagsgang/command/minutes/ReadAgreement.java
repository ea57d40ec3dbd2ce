package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that an item's prose tells of: always with a partner and the day or month it came into force. The id is
 * made of the partner's short name, so that two documents that name the same partner name the same agreement.
 */
public record ReadAgreement(
        int item,
        AgreementId id,
        AgreementTerms terms,
        @Nullable ReadExtension extension,
        List<LineRange> lines) {

    public ReadAgreement {
        lines = List.copyOf(lines);
    }
}
