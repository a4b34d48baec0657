using System.Text;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>A card as a row of the side file: fields in order, read back without a parser.</summary>
internal static class CardCodec
{
    public static byte[] Write(ProductCard card)
    {
        using var bytes = new MemoryStream(256);
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        to.Write7BitEncodedInt64(card.ProductId);
        to.Write(card.Code);
        to.Write(card.Name);
        to.Write((byte)card.NameLanguage);
        to.Write(card.Slug);
        to.Write7BitEncodedInt64(card.CooperativeId);
        to.Write(card.CooperativeName);
        to.Write(card.CooperativeSlug);
        to.Write(card.Place);
        to.Write7BitEncodedInt64(card.Price.Centimes);
        to.Write((byte)card.Measure);
        to.Write7BitEncodedInt64(card.NetQuantity);
        to.Write7BitEncodedInt64(card.UnitsAvailable);
        to.Write(card.IsUniquePiece);
        to.Write(card.WithheldReason);
        to.Write(card.PictureHash);
        to.Write(card.PictureColour);
        to.Write(card.PictureAlt);
        to.Write7BitEncodedInt(card.MembersShare.BasisPoints);
        to.Write((byte)card.MembersShareBasis);
        to.Write((byte)card.Labels.Count);
        foreach (var label in card.Labels)
            to.Write(label);
        to.Write(card.Tag);
        to.Write7BitEncodedInt(card.Rating);
        to.Write7BitEncodedInt(card.Reviews);
        to.Write((byte)card.PictureFocus.Across);
        to.Write((byte)card.PictureFocus.Down);
        to.Write7BitEncodedInt(card.ChangedOn.DayNumber);
        to.Flush();
        return bytes.ToArray();
    }

    public static ProductCard Read(byte[] bytes)
    {
        var from = new CardReader(bytes);
        return new(
            from.Number(), from.Text(), from.Text(), (Language)from.Byte(), from.Text(),
            from.Number(), from.Text(), from.Text(), from.Text(),
            Money.FromCentimes(from.Number()), (MeasureKind)from.Byte(), from.Number(), from.Number(), from.Byte() != 0, from.Text(),
            from.Text(), from.Text(), from.Text(),
            Rate.FromBasisPoints((int)from.Number()), (ShareBasis)from.Byte(), Labels(ref from), from.Text(),
            (int)from.Number(), (int)from.Number())
        {
            PictureFocus = new(from.Byte(), from.Byte()),
            ChangedOn = DateOnly.FromDayNumber((int)from.Number()),
        };
    }

    private static string[] Labels(ref CardReader from)
    {
        var count = from.Byte();
        if (count == 0)
            return [];
        var labels = new string[count];
        for (var index = 0; index < count; index++)
            labels[index] = from.Text();
        return labels;
    }

    private ref struct CardReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public byte Byte()
        {
            var value = _rest[0];
            _rest = _rest[1..];
            return value;
        }

        public long Number()
        {
            var (value, shift) = (0L, 0);
            while (true)
            {
                var part = Byte();
                value |= (long)(part & 0x7F) << shift;
                if (part < 0x80)
                    return value;
                shift += 7;
            }
        }

        public string Text()
        {
            var length = (int)Number();
            var text = length == 0 ? "" : Encoding.UTF8.GetString(_rest[..length]);
            _rest = _rest[length..];
            return text;
        }
    }
}
