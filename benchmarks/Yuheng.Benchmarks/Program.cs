using System.Globalization;
using System.Runtime.InteropServices;
using Yuheng.Benchmarks;

switch (args)
{
    case ["hello"]:
        Console.WriteLine("hello");
        return 0;
    case ["stream", var folder]:
        StreamingMemory.Stream(folder);
        return 0;
    case ["docx-memory", var count]:
        DocxAndPdfSpeed.Stream(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["workbook-memory", var count]:
        WorkbookSpeed.Stream(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["workbooks"]:
        WorkbookSpeed.Run();
        return 0;
    case ["docx-and-pdf"]:
        DocxAndPdfSpeed.Run();
        return 0;
    case ["xlsx-writing-memory", var count]:
        WorkbookWritingSpeed.Stream(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["workbooks-out"]:
        WorkbookWritingSpeed.Run();
        return 0;
    case ["pdf-memory", var count]:
        PdfReadingSpeed.Stream(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["pdf-reading"]:
        PdfReadingSpeed.Run();
        return 0;
    case ["store", ..]:
        StoreSpeed.Run(args.Contains("--quick") ? 1_000 : 10_000);
        return 0;
    case ["pages", ..]:
        PagesSpeed.Run(args.Contains("--quick") ? 1_000 : 10_000, args.Contains("--quick") ? 10 : 60, args.Contains("--quick") ? 1_000 : 10_000);
        return 0;
    case ["portal"]:
        PortalSpeed.Run();
        return 0;
    case ["budgets"]:
        BudgetSpeed.Run();
        return 0;
    case ["word", ..]:
        WordSpeed.Run([1, 45, 200]);
        return 0;
    case ["checking", ..]:
        CheckingSpeed.Run(args.Contains("--quick") ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]);
        return 0;
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} cores"));
Console.WriteLine();
ReadingSpeed.Run(args.Contains("--quick") ? [1_000, 10_000] : [1_000, 10_000, 100_000]);
WordSpeed.Run([1, 45, 200]);
CheckingSpeed.Run(args.Contains("--quick") ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]);
StreamingMemory.Run();
DocxAndPdfSpeed.Run();
WorkbookWritingSpeed.Run();
PdfReadingSpeed.Run();
WorkbookSpeed.Run();
StoreSpeed.Run(args.Contains("--quick") ? 1_000 : 10_000);
PagesSpeed.Run(args.Contains("--quick") ? 1_000 : 10_000, args.Contains("--quick") ? 10 : 60, args.Contains("--quick") ? 1_000 : 10_000);
BudgetSpeed.Run();
PortalSpeed.Run();
StartUp.Run();
return 0;
