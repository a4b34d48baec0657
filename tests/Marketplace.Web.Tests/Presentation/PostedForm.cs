using System.Globalization;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Web.Tests.Presentation;

/// <summary>Fields as a browser sends them, bound and validated by the framework with our binders and no host.</summary>
internal sealed class PostedForm(string culture)
{
    private readonly Dictionary<string, StringValues> _fields = [];

    public static IServiceProvider Services { get; } = Prepare();

    public PostedForm With(string field, params string[] values)
    {
        _fields[$"Input.{field}"] = values;
        return this;
    }

    public async Task<(T Model, ModelStateDictionary State)> BindAsync<T>()
        where T : class, new()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var request = new DefaultHttpContext { RequestServices = Services };
        var action = new ActionContext(request, new RouteData(), new ActionDescriptor());
        var metadata = Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(T));
        var binder = Services.GetRequiredService<IModelBinderFactory>().CreateBinder(new() { Metadata = metadata, CacheToken = metadata });
        var fields = new FormValueProvider(BindingSource.Form, new FormCollection(_fields), CultureInfo.CurrentCulture);
        var parameter = new ParameterDescriptor { Name = "Input", ParameterType = typeof(T), BindingInfo = new() };
        var result = await Services.GetRequiredService<ParameterBinder>()
            .BindModelAsync(action, binder, fields, parameter, metadata, value: null, container: null);
        return ((T?)result.Model ?? new T(), action.ModelState);
    }

    private static ServiceProvider Prepare()
    {
        var services = new ServiceCollection();
        services.AddTypedInput();
        services.AddLogging().AddLocalization().AddMvcCore().AddDataAnnotations().AddDataAnnotationsLocalization();
        return services.BuildServiceProvider();
    }
}
