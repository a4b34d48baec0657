using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Orders;

internal sealed class ReviewMap : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.HasKeyOf(r => r.Id);
        review.HasVersion();
        review.Property(r => r.Author).HasMaxLength(Review.AuthorMax * 4);
        review.Property(r => r.Text).HasMaxLength(Review.TextMax * 4);
        review.Property(r => r.Reply).HasMaxLength(Review.TextMax * 4);
        review.Check("Stars", "\"Stars\" >= 1 AND \"Stars\" <= 5");
        review.HasIndex(r => r.OrderLineId).IsUnique();
        review.HasIndex(r => new { r.ProductId, r.Status });
        review.HasIndex(r => new { r.CooperativeId, r.Status });
        review.HasIndex(r => r.Status);
        review.Refers<Review, OrderLine>(r => r.OrderLineId);
        review.Refers<Review, Product>(r => r.ProductId);
        review.Refers<Review, Cooperative>(r => r.CooperativeId);
    }
}

internal sealed class QuestionMap : IEntityTypeConfiguration<ProductQuestion>
{
    public void Configure(EntityTypeBuilder<ProductQuestion> question)
    {
        question.HasKeyOf(q => q.Id);
        question.HasVersion();
        question.Property(q => q.Text).HasMaxLength(ProductQuestion.TextMax * 4);
        question.Property(q => q.Reply).HasMaxLength(Review.TextMax * 4);
        question.HasIndex(q => new { q.ProductId, q.Status });
        question.HasIndex(q => new { q.CooperativeId, q.Status });
        question.HasIndex(q => q.Status);
        question.Refers<ProductQuestion, Product>(q => q.ProductId);
        question.Refers<ProductQuestion, Cooperative>(q => q.CooperativeId);
    }
}

internal sealed class ProductRatingMap : IEntityTypeConfiguration<ProductRating>
{
    public void Configure(EntityTypeBuilder<ProductRating> rating)
    {
        rating.HasKeyOf(r => r.Id);
        rating.HasIndex(r => r.ProductId).IsUnique();
        rating.Check("Reviews", "\"Reviews\" >= 0 AND \"Stars\" >= \"Reviews\" AND \"Stars\" <= 5 * \"Reviews\"");
        rating.Refers<ProductRating, Product>(r => r.ProductId);
    }
}
