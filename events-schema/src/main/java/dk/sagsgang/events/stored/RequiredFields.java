package dk.sagsgang.events.stored;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dk.sagsgang.events.DomainEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Tells the JSON reader that a field of the contract's records is required unless it is {@code @Nullable}, and that no
 * list holds null. It is asked once per class, when the class is first read; records of others stay as they are.
 */
final class RequiredFields extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final String CONTRACT = DomainEvent.class.getPackageName();

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        if (!isContracts(member)) {
            return super.findSetterInfo(config, member);
        }
        return JsonSetter.Value.construct(isRequired(member) ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL);
    }

    private static boolean isRequired(Annotated member) {
        return isContracts(member)
                && member instanceof AnnotatedParameter it
                && !it.getDeclaringClass()
                        .getRecordComponents()[it.getIndex()]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class);
    }

    /** Whether the member is a parameter of a record's canonical constructor, so that its index is the component's. */
    private static boolean isContracts(Annotated member) {
        if (!(member instanceof AnnotatedParameter it)) {
            return false;
        }
        Class<?> owner = it.getDeclaringClass();
        return owner.isRecord()
                && owner.getPackageName().startsWith(CONTRACT)
                && it.getOwner().getParameterCount() == owner.getRecordComponents().length;
    }
}
