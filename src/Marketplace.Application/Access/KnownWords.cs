namespace Marketplace.Application.Access;

/// <summary>What passwords are made of when people do not make them up, and the words of this shop. Longest first.</summary>
internal static class KnownWords
{
    public static readonly IReadOnlyList<string> All =
    [
        .. new[]
        {
            "password", "passw0rd", "motdepasse", "bonjour", "azerty", "azertyuiop", "qsdfgh", "qsdfghjklm", "wxcvbn", "qwerty",
            "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "iloveyou", "jetaime", "welcome", "letmein", "admin",
            "administrator", "dragon", "monkey", "football", "sunshine", "princess", "soleil", "doudou", "chouchou", "loulou",
            "maroc", "morocco", "casablanca", "rabat", "marrakech", "elhajeb", "khouribga", "raja", "wydad", "mohamed", "mohammed",
            "fatima", "hamid", "allah", "bismillah", "123456789", "1234567890", "0123456789", "987654321", "12345678", "1234567",
            "123456", "12345", "1234", "123", "abc", "abcd", "abcdef", "abcdefgh", "000", "111", "222", "333", "444", "555", "666",
            "777", "888", "999", "2024", "2025", "2026", "2027",
            "كلمةالسر", "كلمةالمرور", "السلامعليكم", "مرحبا", "بسمالله", "الحمدلله", "الله", "المغرب", "الدارالبيضاء", "محمد", "فاطمة",
            "mida", "ميدة", "cooperative", "coopérative", "تعاونية", "marketplace", "boutique", "marche", "marché", "miel", "عسل",
            "argan", "أركان", "safran", "زعفران", "tapis", "indh",
        }.OrderByDescending(word => word.Length),
    ];
}
