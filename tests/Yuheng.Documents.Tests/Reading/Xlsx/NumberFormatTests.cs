using System.Buffers;
using System.Globalization;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Tests.Reading.Xlsx;

/// <summary>A cell says what Excel shows in it.</summary>
public class NumberFormatTests
{
    [Theory]
    [InlineData("240000", "240000")]
    [InlineData("1234.5600000001", "1234.56")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1156314756.25", "1156314756.25")]
    [InlineData("320102000001", "320102000001")]
    [InlineData("1.2E+5", "120000")]
    [InlineData("0.333333333333333", "0.333333333")]
    [InlineData("-1.4551915228366852E-11", "0")]
    [InlineData("-12.5", "-12.5")]
    public void Without_a_format_a_number_is_what_was_typed(string stored, string shown) => Assert.Equal(shown, Show("General", stored));

    [Theory]
    [InlineData("#,##0.00", "240000", "240,000.00")]
    [InlineData("#,##0.00", "1234.5600000001", "1,234.56")]
    [InlineData("#,##0.00", "-1.16415321826935E-10", "0.00")]
    [InlineData("0.00", "2.6749999999999998", "2.68")]
    [InlineData("0", "93.7", "94")]
    [InlineData("0.##", "5", "5")]
    [InlineData("000", "7", "007")]
    [InlineData("00\"-\"00", "1205", "12-05")]
    [InlineData("0_ ", "12", "12")]
    [InlineData("G/通用格式", "12.5", "12.5")]
    [InlineData("0.00E+00", "1200", "1200")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("@", "20401", "20401")]
    public void Digits_are_as_many_as_the_format_shows(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("#,##0", "1234.56", "1,234.56")]
    [InlineData("#,##0", "1234", "1,234")]
    [InlineData("#,##0.0", "1234.567", "1,234.57")]
    [InlineData("¥#,##0", "99.5", "99.5")]
    [InlineData("[$¥-804]#,##0.00", "99.5", "99.50")]
    public void Of_an_amount_the_cents_are_kept_though_they_are_not_shown(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("0%", "0.95", "95%")]
    [InlineData("0.00%", "0.98765", "98.77%")]
    [InlineData("0%", "1", "100%")]
    [InlineData("0.0\"%\"", "95", "95.0%")]
    [InlineData("\"≥\"0%", "0.9", "≥90%")]
    public void Percents_are_percents(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("#,##0.00,", "1234567", "1,234.57")]
    [InlineData("0!.0,", "12345", "1.23")]
    [InlineData("0\\.0,", "123450", "12.35")]
    [InlineData("0\".\"0000", "1156314", "115.6314")]
    [InlineData("0!.0000\"万元\"", "5", "0.0005万元")]
    [InlineData("#,##0,,", "1234567890", "1,234.57")]
    public void A_format_may_show_thousands_or_ten_thousands(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("0.00;[Red]0.00", "-5.5", "-5.50")]
    [InlineData("#,##0.00_);(#,##0.00)", "-1234", "-1,234.00")]
    [InlineData("#,##0.00;\"△\"#,##0.00", "-1234", "-1,234.00")]
    [InlineData("0.00", "-5.5", "-5.50")]
    [InlineData("[<0]-0.0;0.0", "-5.5", "-5.5")]
    public void A_negative_number_has_its_minus_however_it_is_shown(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("#,##0.00;-#,##0.00;", "0", "")]
    [InlineData("0;0;;@", "0", "")]
    [InlineData("#,###", "0", "")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "0.00")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1234.5", "1,234.50")]
    [InlineData("0;-0;\"无\"", "0", "无")]
    [InlineData(";;;", "12", "")]
    public void A_zero_that_is_not_shown_is_blank_and_the_accountants_dash_is_zero(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("0\"家\"", "12", "12家")]
    [InlineData("General\"人次\"", "1500", "1500人次")]
    [InlineData("\"≥\"0.0\"公里\"", "3.6", "≥3.6公里")]
    [InlineData("[>=10000]0!.0,\"万人\";0\"人\"", "9999", "9999人")]
    [InlineData("[>=10000]0!.0,\"万人\";0\"人\"", "25000", "2.5万人")]
    [InlineData("0000\"年\"00\"月\"", "202403", "2024年03月")]
    public void Words_of_the_format_are_part_of_what_is_shown(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("yyyy/m/d;@", "44927", "2023-01-01")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45291", "2023-12-31")]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\"dddd", "45291", "2023-12-31")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45291", "2023-12-31")]
    [InlineData("yyyy\"年\"m\"月\";@", "45231", "2023-11")]
    [InlineData("m\"月\"d\"日\"", "45231", "11月1日")]
    [InlineData("yyyy", "45231", "2023")]
    [InlineData("d", "45231", "1日")]
    [InlineData("yyyy-mm-dd hh:mm", "45231.5", "2023-11-01 12:00")]
    [InlineData("yyyy-mm-dd hh:mm", "45231", "2023-11-01")]
    [InlineData("h:mm:ss AM/PM", "0.75", "18:00:00")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("mm:ss.0", "0.5", "12:00:00")]
    [InlineData("yyyy-m-d", "1", "1900-01-01")]
    [InlineData("yyyy-m-d", "61", "1900-03-01")]
    [InlineData("yyyy-m-d", "0", "1900-01-00")]
    [InlineData("yyyy-m-d", "99999999", "99999999")]
    public void Dates_are_as_precise_as_the_format_shows_them(string code, string stored, string shown) => Assert.Equal(shown, Show(code, stored));

    [Fact]
    public void A_workbook_from_a_macintosh_counts_its_days_from_1904()
    {
        var text = new ArrayBufferWriter<char>();
        NumberFormat.Parse("yyyy-mm-dd").Write(43465, text, since1904: true);
        Assert.Equal("2023-01-01", text.WrittenSpan.ToString());
    }

    [Theory]
    [InlineData(14, "44927", "2023-01-01")]
    [InlineData(57, "45231", "2023-11")]
    [InlineData(31, "45231", "2023-11-01")]
    [InlineData(58, "45231", "11月1日")]
    [InlineData(10, "0.5", "50.00%")]
    [InlineData(43, "0", "0.00")]
    [InlineData(4, "1234.5", "1,234.50")]
    [InlineData(999, "5", "5")]
    public void Formats_that_every_workbook_has_are_known_by_number(int id, string stored, string shown) => Assert.Equal(shown, Show(NumberFormats.BuiltIn(id), stored));

    [Theory]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("0.0000000000000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("\\")]
    [InlineData(";;;;;;;;")]
    [InlineData("0%%%%%%%%%%%%%%%%%%")]
    [InlineData("0,,,,,,,,,,,,,,,,,,,,,,,,")]
    [InlineData("[>9999999999999999999999999999999999]0")]
    public void A_senseless_format_shows_something_and_never_crashes(string code)
    {
        foreach (var stored in (string[])["0", "1", "-1", "79228162514264337593543950335", "0.0000000000000000000000000001"])
        {
            Show(code, stored);
        }
    }

    private static string Show(string code, string stored)
    {
        var text = new ArrayBufferWriter<char>();
        NumberFormat.Parse(code).Write(decimal.Parse(stored, NumberStyles.Float, CultureInfo.InvariantCulture), text);
        return text.WrittenSpan.ToString();
    }
}
