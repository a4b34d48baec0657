using System.ComponentModel.DataAnnotations;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Sends text, numbers, amounts, days and phones that people type through the readers of the domain.</summary>
internal sealed class TypedBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.Metadata.ModelType == typeof(string))
            return ForText(context.Metadata);
        return TypedReaders.For(context.Metadata) is { } read ? new TypedBinder(read) : null;
    }

    /// <summary>Passwords stay untouched: what was hashed once must hash the same again.</summary>
    private static TextBinder? ForText(ModelMetadata metadata)
    {
        if (metadata.DataTypeName == nameof(DataType.Password))
            return null;
        var attributes = TypedReaders.Attributes(metadata);
        var lengthMax = LengthMax(attributes);
        if (attributes.Any(attribute => attribute is CodeAttribute or EmailAddressAttribute))
            return new(typed => TextRules.Code(typed, lengthMax));
        return attributes.OfType<MultiLineAttribute>().Any()
            ? new(typed => TextRules.MultiLine(typed, lengthMax))
            : new(typed => TextRules.SingleLine(typed, lengthMax));
    }

    private static int LengthMax(IReadOnlyList<object> attributes) =>
        attributes.OfType<StringLengthAttribute>().Select(limit => limit.MaximumLength)
            .Concat(attributes.OfType<MaxLengthAttribute>().Select(limit => limit.Length))
            .Where(length => length > 0)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
}
