import { describe, expect, it } from "vitest";
import { readLargestFile } from "#platform/files/settings.ts";
import { MailSettingsRefused, readMailSettings } from "./settings.ts";

const url = "smtps://alize:secret@smtp.example.org";

describe("the settings of mail", () => {
  it("are none without a mail server: mails wait in the outbox", () => {
    expect(readMailSettings({})).toBeNull();
    expect(readMailSettings({ ALIZE_SMTP_URL: "  ", ALIZE_MAIL_FROM: "a@b.example" })).toBeNull();
  });

  it.each([
    ["Alizé Longwy <alize@longwy.example>", { name: "Alizé Longwy", address: "alize@longwy.example" }],
    ['"Alizé, Longwy" <alize@longwy.example>', { name: "Alizé, Longwy", address: "alize@longwy.example" }],
    ["alize@longwy.example", { name: "", address: "alize@longwy.example" }],
  ])("take %s for a sender", (given, from) => {
    expect(readMailSettings({ ALIZE_SMTP_URL: url, ALIZE_MAIL_FROM: given })).toEqual({ url, from });
  });

  it.each([
    ["http://smtp.example.org", "a@b.example", "smtp://"],
    ["smtp://", "a@b.example", "smtp://"],
    [url, "", "ALIZE_MAIL_FROM"],
    [url, "personne", "ALIZE_MAIL_FROM"],
    [url, "A <a@b.example>\nBcc: <c@d.example>", "ALIZE_MAIL_FROM"],
  ])("refuse %s with %j, and say what is expected", (smtp, from, expected) => {
    const read = () => readMailSettings({ ALIZE_SMTP_URL: smtp, ALIZE_MAIL_FROM: from });
    expect(read).toThrow(MailSettingsRefused);
    expect(read).toThrow(expected);
  });
});

describe("the largest file", () => {
  it("is of ten megabytes unless told otherwise, from one to a hundred", () => {
    expect(readLargestFile({})).toBe(10_000_000);
    expect(readLargestFile({ ALIZE_LARGEST_FILE_MB: "1" })).toBe(1_000_000);
    expect(readLargestFile({ ALIZE_LARGEST_FILE_MB: "100" })).toBe(100_000_000);
    for (const wrong of ["0", "101", "2.5", "dix"])
      expect(() => readLargestFile({ ALIZE_LARGEST_FILE_MB: wrong })).toThrow("ALIZE_LARGEST_FILE_MB");
  });
});
