namespace Yuheng.Cli.Checking;

/// <summary>The forms in which findings are handed out.</summary>
internal enum CheckFormat
{
    Text,
    Json,
    Sarif,
    Html,
    Xlsx,
    Csv,
}
