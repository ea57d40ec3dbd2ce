package dk.sagsgang.standalone.screens;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that the screens' controllers answer, as they are written there. */
final class Addresses {
    private static final String SCREENS = "dk.sagsgang.query.screens";
    private static final String OF_AN_AUTHORITY = "/{authority:";
    private static final List<PathPattern> ALL = all();

    private Addresses() {}

    static Set<String> ofScreens() {
        return ALL.stream().map(PathPattern::getPatternString).collect(Collectors.toSet());
    }

    /** The one that answers the path: the most telling, where several would. */
    static Optional<String> leadingTo(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(it -> it.matches(asked))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }

    private static List<PathPattern> all() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        List<PathPattern> found = new ArrayList<>();
        for (BeanDefinition controller : scan.findCandidateComponents(SCREENS)) {
            for (Method method : loaded(controller.getBeanClassName()).getDeclaredMethods()) {
                GetMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
                if (mapping != null) {
                    Arrays.stream(mapping.path())
                            .filter(it -> it.startsWith(OF_AN_AUTHORITY))
                            .map(PathPatternParser.defaultInstance::parse)
                            .forEach(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Class<?> loaded(@Nullable String name) {
        try {
            return Class.forName(Objects.requireNonNull(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
