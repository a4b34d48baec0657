using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>What a cooperative describes and sells; the units that exist are its lots.</summary>
public sealed class Product
{
    /// <summary>Pictures one product may show.</summary>
    public const int PicturesMax = 8;

    /// <summary>Dearest unit that may be sold: beyond it a typing mistake is likelier than a price.</summary>
    public static readonly Money PriceMax = Money.OfDirhams(100_000);

    private readonly List<ProductAttribute> _attributes = [];
    private readonly List<ProductPicture> _pictures = [];
    private readonly List<ProductLabel> _labels = [];

    private Product() { }

    public Id<Product> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Category> CategoryId { get; private set; }

    public Id<ProductionChain> ChainId { get; private set; }

    /// <summary>The cooperative's own code, unique within it and kept in capitals.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>Formats of the same thing share a family and are offered side by side; empty for a single format.</summary>
    public string Family { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    public LocalizedText Ingredients { get; private set; } = LocalizedText.Empty;

    public LocalizedText Allergens { get; private set; } = LocalizedText.Empty;

    public LocalizedText Storage { get; private set; } = LocalizedText.Empty;

    public ProductUnit Unit { get; private set; }

    public long NetQuantity { get; private set; }

    public Money Price { get; private set; }

    public Rate Vat { get; private set; }

    public bool IsUniquePiece { get; private set; }

    /// <summary>When it is fresh; a list of what is in season asks it.</summary>
    public Season Season { get; private set; }

    /// <summary>Further words it is found by: other spellings, the local name.</summary>
    public string Keywords { get; private set; } = "";

    /// <summary>Days a unit keeps after it was made; none where it does not spoil.</summary>
    public int? ShelfLifeDays { get; private set; }

    public ProductStatus Status { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When what its page says or shows changed last; none before it is first published.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    public IReadOnlyList<ProductAttribute> Attributes => _attributes;

    public IReadOnlyList<ProductPicture> Pictures => _pictures;

    public IReadOnlyList<ProductLabel> Labels => _labels;

    public static Outcome<Product> Draft(
        Id<Cooperative> cooperative, string sku, Id<Category> category, Id<ProductionChain> chain)
    {
        if (sku.Length == 0)
            return new Refusal("Product.SkuMissing").On("Sku");
        return new Product
        {
            CooperativeId = cooperative,
            Sku = sku.ToUpperInvariant(),
            CategoryId = category,
            ChainId = chain,
        };
    }

    public Outcome Describe(ProductText text)
    {
        if (text.Name.IsEmpty)
            return new Refusal("Product.NameMissing").On("NameFr");
        (Name, Description, Ingredients, Allergens, Storage) =
            (text.Name, text.Description, text.Ingredients, text.Allergens, text.Storage);
        return Outcome.Done;
    }

    public Outcome Offer(ProductOffer offer)
    {
        if (!offer.Price.IsPositive)
            return new Refusal("Product.PriceNotPositive").On("Price");
        if (offer.Price > PriceMax)
            return new Refusal("Product.PriceTooHigh", PriceMax).On("Price");
        if (offer.NetQuantity <= 0)
            return new Refusal("Product.QuantityNotPositive").On("NetQuantity");
        (Unit, NetQuantity, Price, Vat, IsUniquePiece) =
            (offer.Unit, offer.NetQuantity, offer.Price, offer.Vat, offer.IsUniquePiece);
        return Outcome.Done;
    }

    /// <summary>Moves the product to another shelf and names what formats and keeping it has.</summary>
    public void Classify(Id<Category> category, Id<ProductionChain> chain, string family, int? shelfLifeDays) =>
        (CategoryId, ChainId, Family, ShelfLifeDays) = (category, chain, family, shelfLifeDays);

    public void BeFoundBy(Season season, string keywords) => (Season, Keywords) = (season, keywords);

    /// <summary>States a fact by the code of its category's attribute; an empty value takes it back.</summary>
    public void State(string code, LocalizedText value)
    {
        var stated = _attributes.Find(attribute => attribute.Code == code);
        if (value.IsEmpty)
            _attributes.RemoveAll(attribute => attribute.Code == code);
        else if (stated is null)
            _attributes.Add(new ProductAttribute(code, value));
        else if (stated.Value != value)
            stated.Restate(value);
    }

    /// <summary>Adds a picture at the end; the first is the one that lists show.</summary>
    public Outcome Show(Id<Picture> picture, LocalizedText alternative)
    {
        if (_pictures.Any(shown => shown.PictureId == picture))
            return new Refusal("Product.PictureTwice").On("Pictures");
        if (_pictures.Count >= PicturesMax)
            return new Refusal("Product.TooManyPictures", PicturesMax).On("Pictures");
        _pictures.Add(new ProductPicture(picture, alternative, _pictures.Count));
        return Outcome.Done;
    }

    public void Hide(Id<Picture> picture)
    {
        _pictures.RemoveAll(shown => shown.PictureId == picture);
        var position = 0;
        foreach (var shown in _pictures.OrderBy(shown => shown.Position))
            shown.MoveTo(position++);
    }

    /// <summary>Says what a picture shows to those who do not see it.</summary>
    public void Caption(Id<Picture> picture, LocalizedText alternative) => _pictures.Single(shown => shown.PictureId == picture).Say(alternative);

    /// <summary>Makes a picture the one that lists show; the others keep their order behind it.</summary>
    public void PutFirst(Id<Picture> picture) => Place(picture, 0);

    /// <summary>Puts a picture in that place, counted from 0; beyond the last it becomes the last.</summary>
    public void Place(Id<Picture> picture, int place)
    {
        var others = _pictures.Where(shown => shown.PictureId != picture).OrderBy(shown => shown.Position).ToList();
        others.Insert(Math.Clamp(place, 0, others.Count), _pictures.Single(shown => shown.PictureId == picture));
        for (var position = 0; position < others.Count; position++)
            others[position].MoveTo(position);
    }

    /// <summary>Says which point of a picture stays in sight when a page cuts it.</summary>
    public Outcome Focus(Id<Picture> picture, PictureFocus focus)
    {
        if (!focus.IsInside)
            return new Refusal("Product.FocusOutside").On("Across");
        _pictures.Single(shown => shown.PictureId == picture).KeepInSight(focus);
        return Outcome.Done;
    }

    /// <summary>A label shows only with its certificate's number, issuer and end; the one it renews goes.</summary>
    public Outcome Certify(LabelKind kind, string certificateNumber, string issuer, DateOnly validUntil)
    {
        if (certificateNumber.Length == 0)
            return new Refusal("Label.NumberMissing").On("Number");
        if (issuer.Length == 0)
            return new Refusal("Label.IssuerMissing").On("Issuer");
        _labels.RemoveAll(label => label.Kind == kind);
        _labels.Add(new ProductLabel(kind, certificateNumber, issuer, validUntil));
        return Outcome.Done;
    }

    /// <summary>Notes that its page says or shows something else from now on.</summary>
    public void WasChanged(DateTimeOffset now) => ChangedAt = now;

    /// <summary>Why a product on sale may not show its pictures like this: those who do not see them are told nothing.</summary>
    public Refusal? UnsaidOnSale() =>
        Status is ProductStatus.Published && _pictures.Exists(shown => ProductChecklist.IsUnsaid(shown.Alternative, Name)) ? ProductChecklist.PictureUnsaid : null;

    /// <summary>What still keeps the product from being published (INV-06); empty when nothing does.</summary>
    public IReadOnlyList<Refusal> MissingToPublish(Category category) =>
    [
        .. ProductChecklist.MissingIn(
            new(Price, NetQuantity, Name, Storage, _pictures.Count, [.. _attributes.Select(attribute => attribute.Code)])
            {
                Alternatives = [.. _pictures.Select(shown => shown.Alternative)],
            },
            category.IsFood,
            category.Attributes.Where(attribute => attribute.IsRequired).Select(attribute => (attribute.Code, attribute.Name))),
    ];

    public Outcome Publish(Category category, Cooperative cooperative, DateTimeOffset now)
    {
        if (!cooperative.CanSell)
            return new Refusal("Cooperative.CannotSell", cooperative.Name);
        if (MissingToPublish(category) is [var first, ..])
            return first;
        (Status, PublishedAt, ChangedAt) = (ProductStatus.Published, PublishedAt ?? now, now);
        return Outcome.Done;
    }

    public void Withdraw()
    {
        if (Status is not ProductStatus.Published)
            throw new InvalidOperationException($"Product {Sku} cannot be withdrawn from {Status}.");
        Status = ProductStatus.Withdrawn;
    }
}
