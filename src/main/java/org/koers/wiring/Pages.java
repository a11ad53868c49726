package org.koers.wiring;

import java.util.List;
import java.util.Locale;
import org.koers.web.AccountArgument;
import org.koers.web.RuleGate;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** How pages speak: Dutch unless asked otherwise, never the language of the machine. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private final AccountArgument account;
    private final RuleGate rules;

    Pages(AccountArgument account, RuleGate rules) {
        this.account = account;
        this.rules = rules;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(account);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        // A form that was turned away unread has no parameters that anything may look for.
        registry.addInterceptor(change).excludePathPatterns("/error");
        registry.addInterceptor(rules).addPathPatterns("/rules", "/rules/**", "/api/rules", "/api/rules/**");
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("koers-language");
        resolver.setDefaultLocale(Locale.forLanguageTag("nl"));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/web",
                "messages/rules",
                "messages/meeting",
                "messages/whatif",
                "messages/target",
                "messages/documents");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.forLanguageTag("nl"));
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
