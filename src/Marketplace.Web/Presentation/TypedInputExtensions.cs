using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Marketplace.Web.Presentation.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Presentation;

/// <summary>Everything a person types goes through our readers, and every "no" is said in their language.</summary>
internal static class TypedInputExtensions
{
    private static readonly Type[] Values = [typeof(Money), typeof(Rate), typeof(YearMonth), typeof(PhoneNumber)];

    private static readonly Type[] SingleValueProviders =
    [
        typeof(FloatingPointTypeModelBinderProvider), typeof(EnumTypeModelBinderProvider),
        typeof(DateTimeModelBinderProvider), typeof(TryParseModelBinderProvider),
        typeof(SimpleTypeModelBinderProvider),
    ];

    /// <summary>Binders, and the sentences of form rules and of the framework's own binders; needs AddLocalization.</summary>
    public static IServiceCollection AddTypedInput(this IServiceCollection services)
    {
        services.TryAddSingleton<RefusalSentences>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<MvcOptions>, TypedInputSetup>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<MvcDataAnnotationsLocalizationOptions>, TypedInputSetup>());
        return services;
    }

    /// <summary>The binders alone; a second call changes nothing.</summary>
    public static void AddTypedInput(this MvcOptions options)
    {
        var providers = options.ModelBinderProviders;
        if (providers.OfType<TypedBinderProvider>().Any())
            return;
        for (var position = 0; position < providers.Count; position++)
        {
            if (SingleValueProviders.Contains(providers[position].GetType()))
                providers[position] = new OnceBinderProvider(providers[position]);
        }

        // Behind the providers of whole bodies, headers and services, before every provider of values.
        var first = providers.ToList().FindIndex(provider => provider is OnceBinderProvider);
        providers.Insert(Math.Max(first, 0), new TypedBinderProvider());
        foreach (var type in Values)
            options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(type));
    }
}
