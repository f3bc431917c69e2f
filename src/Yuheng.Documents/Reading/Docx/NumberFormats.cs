using System.Globalization;
using System.Text;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>Writes a counting number in the formats that Word names; one that is not known is written in digits.</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number in a format.</summary>
    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => InRoman(number).ToUpperInvariant(),
        "lowerRoman" => InRoman(number),
        "upperLetter" => InLetters(number, 'A'),
        "lowerLetter" => InLetters(number, 'a'),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => InChinese(number, "零一二三四五六七八九", "十百千"),
        "chineseLegalSimplified" => InChinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", shortTen: false),
        "ideographLegalTraditional" or "japaneseLegal" => InChinese(number, "零壹貳叁肆伍陸柒捌玖", "拾佰仟", shortTen: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => DigitByDigit(number, Digits),
        "decimalFullWidth" or "decimalFullWidth2" => DigitByDigit(number, "０１２３４５６７８９"),
        "ideographTraditional" => OneOf(number, Stems),
        "ideographZodiac" => OneOf(number, Branches),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Sign(number, '①', 20),
        "decimalEnclosedParen" => Sign(number, '⑴', 20),
        "decimalEnclosedFullstop" => Sign(number, '⒈', 20),
        "ideographEnclosedCircle" => Sign(number, '㊀', 10),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sign(int number, char first, int count) => number >= 1 && number <= count ? ((char)(first + number - 1)).ToString() : Plain(number);

    private static string OneOf(int number, string signs) => number >= 1 ? signs[(number - 1) % signs.Length].ToString() : Plain(number);

    private static string DigitByDigit(int number, string digits) =>
        number < 0 ? Plain(number) : string.Concat(Plain(number).Select(d => digits[d - '0']));

    /// <summary>a to z, aa to zz and on.</summary>
    private static string InLetters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Plain(number);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    /// <summary>十二, 二十, 一百零三; beyond 9,999 in digits.</summary>
    private static string InChinese(int number, string digits, string units, bool shortTen = true)
    {
        if (number is < 0 or > 9999)
        {
            return Plain(number);
        }

        var decimals = Plain(number);
        var text = new StringBuilder();
        for (var i = 0; i < decimals.Length; i++)
        {
            var (digit, unit) = (decimals[i] - '0', decimals.Length - 1 - i);
            if (digit != 0)
            {
                text.Append(digits[digit]).Append(unit > 0 ? units[unit - 1].ToString() : "");
            }
            else if (number == 0 || (i + 1 < decimals.Length && decimals[i + 1] != '0'))
            {
                text.Append(digits[0]);
            }
        }

        // 十二 and not 一十二.
        return shortTen && number is >= 10 and < 20 ? text.ToString(1, text.Length - 1) : text.ToString();
    }
}
