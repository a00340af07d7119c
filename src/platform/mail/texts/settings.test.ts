import { describe, expect, it } from "vitest";
import { readTextSettings, TextSettingsRefused } from "./settings.ts";

const url = "https://sms.exemple.fr/v1/messages";

describe("the settings of texts", () => {
  it("are none without a gateway: no text is proposed", () => {
    expect(readTextSettings({})).toBeNull();
    expect(readTextSettings({ ALIZE_SMS_URL: " ", ALIZE_SMS_BODY: "{text}" })).toBeNull();
  });

  it("name what a gateway is asked, in the words of that gateway", () => {
    expect(readTextSettings({ ALIZE_SMS_URL: url })).toEqual({
      url,
      headers: {},
      body: { to: "{to}", text: "{text}", reference: "{reference}" },
    });
    const body = { sender: "Alize", recipient: { to: "{digits}" }, parts: ["{text}"], flash: false };
    const given = {
      ALIZE_SMS_URL: url,
      ALIZE_SMS_HEADERS: '{"api-key":"secret"}',
      ALIZE_SMS_BODY: JSON.stringify(body),
    };
    expect(readTextSettings(given)).toEqual({ url, headers: { "api-key": "secret" }, body });
  });

  it.each([
    [{ ALIZE_SMS_URL: "sms.exemple.fr" }, "ALIZE_SMS_URL"],
    [{ ALIZE_SMS_URL: "http://sms.exemple.fr/" }, "https://"],
    [{ ALIZE_SMS_URL: url, ALIZE_SMS_HEADERS: "api-key: secret" }, "ALIZE_SMS_HEADERS doit être du JSON"],
    [{ ALIZE_SMS_URL: url, ALIZE_SMS_HEADERS: '["a"]' }, "ALIZE_SMS_HEADERS"],
    [{ ALIZE_SMS_URL: url, ALIZE_SMS_HEADERS: '{"a":"b\\nc: d"}' }, "ALIZE_SMS_HEADERS"],
    [{ ALIZE_SMS_URL: url, ALIZE_SMS_BODY: '{"text":"{text}"}' }, "{to}"],
    [{ ALIZE_SMS_URL: url, ALIZE_SMS_BODY: '{"to":"{to}"}' }, "{text}"],
  ])("refuse %j, and say what is expected", (given, expected) => {
    const read = () => readTextSettings(given);
    expect(read).toThrow(TextSettingsRefused);
    expect(read).toThrow(expected);
  });
});
