namespace Yuheng.Core.Values;

/// <summary>The numbers that lists are counted with: 一, 二, 十一.</summary>
public static class ChineseCount
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number from 1 to 99.</summary>
    public static string Of(int number) => (number / 10, number % 10) switch
    {
        (0, var ones) => Digits[ones].ToString(),
        (1, 0) => "十",
        (1, var ones) => $"十{Digits[ones]}",
        (var tens, 0) => $"{Digits[tens]}十",
        (var tens, var ones) => $"{Digits[tens]}十{Digits[ones]}",
    };
}
