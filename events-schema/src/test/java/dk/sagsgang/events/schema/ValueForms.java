package dk.sagsgang.events.schema;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of everything that is not a record of fields: value types that are written as one string or number, and
 * the limits of single fields that the records check. Patterns are those of ECMA 262, as JSON Schema asks.
 */
final class ValueForms {

    private static final String NAME = "^[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,%d}$";
    private static final String DAYS = "(?:0[1-9]|[12][0-9]|3[01])";
    private static final String MONTHS = "(?:0[1-9]|1[0-2])";
    private static final String SPAN = "(?:%1$s[0-9]{1,9}Y)?(?:%1$s[0-9]{1,9}M)?(?:%1$s[0-9]{1,9}D)?$";

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            form(int.class, "", "{'type':'integer','minimum':-2147483648,'maximum':2147483647}"),
            form(Integer.class, "", "{'type':'integer','minimum':-2147483648,'maximum':2147483647}"),
            form(long.class, "", "{'type':'integer','minimum':-9223372036854775808,'maximum':9223372036854775807}"),
            form(boolean.class, "", "{'type':'boolean'}"),
            form(String.class, "", "{'type':'string'}"),
            form(
                    BigDecimal.class,
                    "Figure",
                    "{'type':'number','exclusiveMinimum':-100000000000000000000,"
                            + "'exclusiveMaximum':100000000000000000000,"
                            + "'description':'A decimal number, at most 20 digits before the point and 10 after it.'}"),
            text(
                    LocalDate.class,
                    "Day",
                    "^[0-9]{4}-" + MONTHS + "-" + DAYS + "$",
                    "'format':'date','description':'A day, ISO 8601.'"),
            text(
                    LocalTime.class,
                    "TimeOfDay",
                    "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?$",
                    "'description':'A local time of day, ISO 8601.'"),
            text(
                    Period.class,
                    "Period",
                    "^P(?=[-0-9])" + SPAN.formatted("-?"),
                    "'description':'Years, months and days, ISO 8601.'"),
            text(
                    PartialDate.class,
                    "PartialDate",
                    "^[0-9]{4}(?:-" + MONTHS + "(?:-" + DAYS + ")?)?$",
                    "'description':'A day, a month or a year, as finely as it is known.'"),
            text(
                    Text.class,
                    "Text",
                    "\\S",
                    "'minLength':1,'description':'Free text as a person wrote it; line ends are a single line feed.'"),
            text(
                    CaseNumber.class,
                    "CaseNumber",
                    "^[^\\p{Cc}]*[^\\p{Cc}\\s][^\\p{Cc}]*$",
                    "'minLength':1,'maxLength':50,'description':'A case number (sagsnr.), in Unicode form NFC.'"),
            text(
                    CaseId.class,
                    "CaseId",
                    "^(?:[A-Za-z0-9._-]|~[0-9A-F]{2})+$",
                    "'maxLength':600,'description':'The URL-safe form of a case number.'"),
            text(AuthorityId.class, "AuthorityId", "^[a-z][a-z0-9-]{0,39}$", "'description':'Names an authority.'"),
            text(MeetingId.class, "MeetingId", NAME.formatted(79), "'description':'Names a meeting.'"),
            text(CommitteeCode.class, "CommitteeCode", NAME.formatted(59), "'description':'Names a committee.'"),
            text(AgreementId.class, "AgreementId", NAME.formatted(59), "'description':'Names an agreement of a case.'"),
            text(EventId.class, "EventId", "^[A-Za-z0-9-]{1,64}$", "'description':'Names a recorded event.'"),
            text(Sha256.class, "Sha256", "^[0-9a-f]{64}$", "'description':'A SHA-256 digest in hexadecimal digits.'"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("AgendaItem.position", "{'type':'integer','minimum':1,'maximum':10000}"),
            Map.entry(
                    "AgreementTerms.duration", "{'type':'string','pattern':'^P(?=.*[1-9])" + SPAN.formatted("") + "'}"),
            Map.entry("AgreementTerms.notice", "{'type':'string','pattern':'^P(?=[0-9])" + SPAN.formatted("") + "'}"),
            Map.entry("LineRange.from", "{'type':'integer','minimum':1,'maximum':2147483647}"),
            Map.entry("LineRange.page", "{'type':'integer','minimum':1,'maximum':2147483647}"),
            Map.entry("LineRange.to", "{'type':'integer','minimum':1,'maximum':2147483647}"),
            Map.entry("Money.currency", "{'type':'string','pattern':'^[A-Z]{3}$'}"),
            Map.entry("Person.name", "{'type':'string','minLength':1,'maxLength':200,'pattern':'\\\\S'}"),
            Map.entry("Person.subject", "{'type':'string','pattern':'^[A-Za-z0-9._@-]{1,100}$'}"),
            Map.entry("PointOutcome.point", "{'type':'integer','minimum':1,'maximum':2147483647}"),
            Map.entry("PointOutcome.recommendation", "{'type':'integer','minimum':1,'maximum':2147483647}"),
            Map.entry("Votes.abstaining", "{'type':'integer','minimum':0,'maximum':2147483647}"),
            Map.entry("Votes.against", "{'type':'integer','minimum':0,'maximum':2147483647}"),
            Map.entry("Votes.inFavour", "{'type':'integer','minimum':0,'maximum':2147483647}"));

    /** A form, and the name of its definition; an empty name says that it stands in place. */
    record Form(String name, String json) {

        ObjectNode schema() {
            return parse(json);
        }
    }

    private ValueForms() {}

    static @Nullable Form of(Class<?> type) {
        return FORMS.get(type);
    }

    /** The limits of one field of a record, null where its type says all. */
    static @Nullable ObjectNode ofField(Class<?> owner, String field) {
        String json = FIELDS.get(owner.getSimpleName() + "." + field);
        return json == null ? null : parse(json);
    }

    private static Map.Entry<Class<?>, Form> text(Class<?> type, String name, String pattern, String more) {
        return form(type, name, "{'type':'string','pattern':'" + pattern.replace("\\", "\\\\") + "'," + more + "}");
    }

    private static Map.Entry<Class<?>, Form> form(Class<?> type, String name, String json) {
        return Map.entry(type, new Form(name, json));
    }

    private static ObjectNode parse(String json) {
        return (ObjectNode) EventJson.mapper().readTree(json.replace('\'', '"'));
    }
}
