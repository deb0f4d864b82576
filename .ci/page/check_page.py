"""Holds report.html and the page of explain to what they promise, in Chromium.

Usage: check_page.py PAGE LARGE-PAGE EXPLANATION PICTURES
"""
import base64
import os
import sys
import time
from pathlib import Path

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PAGE, LARGE, EXPLANATION = (Path(argument).resolve() for argument in sys.argv[1:4])
PICTURES = Path(sys.argv[4])
AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
AUDIT = (Path(__file__).parent / "audit.js").read_text(encoding="utf-8")
PICTURES.mkdir(parents=True, exist_ok=True)
faults = []


def check(claim, isTrue, more=""):
    print(("ok    " if isTrue else "FAULT ") + claim + (f": {more}" if more != "" else ""))
    if not isTrue:
        faults.append(claim)


def browser(width, height, dark=False, script=True):
    options = Options()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-prefers-reduced-motion"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
    if dark:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    if not script:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    return driver


def picture(driver, name, whole=False):
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": bool(whole), **({"clip": whole} if whole else {})})
    (PICTURES / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


def complaints(driver):
    """What the console said, a refusal by the page's own policy among it."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def audited(driver, name):
    found = driver.execute_script(AUDIT)
    check(f"{name}: names, contrast, ids and order of focus", not found, "; ".join(found[:12]))
    # In a world of its own: the page's policy lets no script write markup, axe's neither.
    world = driver.execute_cdp_cmd("Page.createIsolatedWorld", {
        "frameId": driver.execute_cdp_cmd("Page.getFrameTree", {})["frameTree"]["frame"]["id"]})["executionContextId"]

    def run(expression):
        answer = driver.execute_cdp_cmd("Runtime.evaluate", {
            "expression": expression, "contextId": world, "awaitPromise": True, "returnByValue": True})
        return answer["result"].get("value") if "exceptionDetails" not in answer else str(answer["exceptionDetails"])

    run(AXE)
    told = run(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then((all) => ["
        "all.passes.length, all.violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].target}`)])")
    check(f"{name}: axe-core finds nothing", isinstance(told, list) and told[0] > 10 and not told[1],
          "; ".join(told[1][:12]) or f"{told[0]} rules hold" if isinstance(told, list) else told)


def opened(path, width, height, hash="", **more):
    driver = browser(width, height, **more)
    driver.get(path.as_uri() + hash)
    time.sleep(0.6)
    return driver


def whole_page(driver, width):
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    return {"x": 0, "y": 0, "width": width, "height": min(size["height"], 9000), "scale": 1}


def desktop():
    driver = opened(PAGE, 1360, 900)
    picture(driver, "desktop")
    picture(driver, "desktop-whole", whole_page(driver, 1360))
    check("the console is silent", not complaints(driver), complaints(driver)[:3])
    audited(driver, "desktop")
    share = driver.execute_script(
        "return document.getElementById('layers').offsetWidth / document.getElementById('frame').clientWidth")
    check("the legend leaves two thirds of the map free", share < 0.34, share)
    covered = driver.execute_script("""
        const boxes = (selector) => [...document.querySelectorAll(selector)].map((node) => node.getBoundingClientRect());
        const heads = boxes("#over-arrows .tip");
        if (!heads.length) return "no arrow is drawn";
        return boxes("#over-labels text, #over-names text").filter((a) => heads.some((b) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length""")
    check("no name covers the head of an arrow", covered == 0, covered)
    first = driver.find_element(By.CSS_SELECTOR, "#items a")
    first.click()
    time.sleep(0.5)
    check("choosing an incident puts it into the address", "#incident=" in driver.current_url)
    check("its sentences are marked", bool(driver.find_elements(By.CSS_SELECTOR, "#detail mark")))
    check("its heading has the focus", driver.execute_script("return document.activeElement.id") == "detail-title")
    picture(driver, "desktop-incident")
    audited(driver, "desktop, an incident")
    link = driver.current_url
    driver.get("about:blank")
    driver.get(link)
    time.sleep(0.5)
    check("the address opens the incident again", driver.find_element(By.ID, "detail").is_displayed())
    driver.find_element(By.ID, "theme").click()
    time.sleep(0.3)
    picture(driver, "desktop-switched-dark")
    driver.quit()


def keyboard():
    driver = opened(PAGE, 1280, 900)
    keys = lambda *all: ActionChains(driver).send_keys(*all).perform()
    seen, unseen = [], []
    for _ in range(60):
        keys(Keys.TAB)
        got = driver.execute_script(
            "const n=document.activeElement,b=n.getBoundingClientRect(),s=getComputedStyle(n);"
            "return [n.id||n.className||n.tagName, s.outlineStyle!=='none'||n.matches('input[type=range]'), b.width>0]")
        if got[0] == "BODY":
            break
        seen.append(got[0])
        if not (got[1] and got[2]):
            unseen.append(got[0])
    for name in ["f-place", "f-role", "t-from", "t-to", "frame", "zoom-in"]:
        check(f"Tab reaches {name}", name in seen)
    check("what has the focus shows it", not unseen, unseen)
    before = driver.execute_script("document.getElementById('frame').focus(); return document.getElementById('map').getAttribute('viewBox')")
    keys("+", Keys.ARROW_RIGHT)
    time.sleep(0.3)
    check("keys move the map", before != driver.find_element(By.ID, "map").get_attribute("viewBox"))
    driver.execute_script("document.querySelector('#items a').focus()")
    keys(Keys.ARROW_DOWN, Keys.ENTER)
    time.sleep(0.4)
    check("Enter opens the second incident", "Incident 2" in driver.find_element(By.ID, "detail").text)
    keys(Keys.ESCAPE)
    time.sleep(0.3)
    check("Escape leads back to its place in the list", driver.execute_script("return document.activeElement.closest('li')?.value") == 2)
    driver.execute_script("document.getElementById('t-from').focus()")
    keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    time.sleep(0.3)
    check("arrow keys move the brush", "from=" in driver.current_url, driver.find_element(By.ID, "count").text)
    driver.quit()


def filters():
    driver = opened(PAGE, 1280, 900)
    total = driver.execute_script("return document.querySelectorAll('#items li').length")
    driver.find_element(By.ID, "f-place").send_keys("الدورة")
    time.sleep(0.5)
    some = driver.execute_script("return document.querySelectorAll('#items li a').length")
    check("an Arabic name finds its incidents", 0 < some < total, f"{some} of {total}")
    rows = driver.execute_script("return document.querySelectorAll('#table tbody tr:not([hidden])').length")
    check("the table follows", rows == some, rows)
    driver.find_element(By.ID, "f-place").send_keys("zzz")
    time.sleep(0.4)
    check("no match says so", "No incident" in driver.find_element(By.ID, "items").text)
    picture(driver, "desktop-nothing")
    driver.quit()


def others():
    driver = opened(PAGE, 1360, 900, dark=True)
    picture(driver, "dark")
    audited(driver, "dark")
    driver.find_element(By.CSS_SELECTOR, "#items a").click()
    time.sleep(0.5)
    picture(driver, "dark-incident")
    audited(driver, "dark, an incident")
    driver.quit()
    driver = opened(PAGE, 360, 740)
    picture(driver, "phone", whole_page(driver, 360))
    check("nothing is wider than a phone", driver.execute_script("return document.documentElement.scrollWidth") <= 360,
          driver.execute_script("return document.documentElement.scrollWidth"))
    audited(driver, "phone")
    driver.find_element(By.CSS_SELECTOR, "#items a").click()
    time.sleep(0.5)
    picture(driver, "phone-incident", whole_page(driver, 360))
    driver.quit()
    for name, width in [("no-script", 1280), ("no-script-phone", 360)]:
        driver = opened(PAGE, width, 900, script=False)
        picture(driver, name, whole_page(driver, width))
        if width > 500:
            shown = driver.find_element(By.CSS_SELECTOR, "noscript svg").size["height"]
            check("without script the sheet and the table are there", shown > 300 and driver.find_element(By.CSS_SELECTOR, "#table tbody tr").is_displayed())
        driver.quit()
    driver = opened(PAGE, 1280, 900)
    state = """({ box: document.getElementById("map").getAttribute("viewBox"),
        names: document.querySelectorAll("#over-labels text").length })"""
    before, paper = driver.execute_script(
        f"const before = {state}; dispatchEvent(new Event('beforeprint')); return [before, {state}]")
    driver.execute_script("dispatchEvent(new Event('afterprint'))")
    time.sleep(0.4)
    after = driver.execute_script(f"return {state}")
    width, height = [float(figure) for figure in paper["box"].split()[2:]]
    check("on paper the map has the paper's shape, and names", abs(width / height - 688 / 567) < 0.01 and paper["names"] > 0, paper)
    check("after printing the screen shows what it showed", after["box"] == before["box"], (before["box"], after["box"]))
    pdf = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    (PICTURES / "print.pdf").write_bytes(base64.b64decode(pdf["data"]))
    driver.quit()


def large():
    driver = opened(LARGE, 1360, 900)
    count = driver.execute_script("return document.querySelectorAll('#table tbody tr').length")
    opening = driver.execute_script(
        "const p=performance.getEntriesByName('first-contentful-paint')[0];"
        "return [performance.getEntriesByName('open')[0].duration, p?p.startTime:-1, performance.getEntriesByType('navigation')[0].loadEventEnd]")
    check(f"{count} incidents open in less than 2 s ({os.path.getsize(LARGE) / 1e6:.1f} MB)", max(opening) < 2000,
          "script done {:.0f} ms, first paint {:.0f} ms, loaded {:.0f} ms".format(*opening))
    slowest = 0
    for work in [
        "const s=document.getElementById('f-role'); s.value='impact'; s.dispatchEvent(new Event('input',{bubbles:true}))",
        "const s=document.getElementById('f-place'); s.value='dora'; s.dispatchEvent(new Event('input',{bubbles:true}))",
        "const s=document.getElementById('t-from'); s.value=9; s.dispatchEvent(new Event('input',{bubbles:true}))",
        "document.getElementById('f-reset').click()",
    ]:
        took = driver.execute_async_script(
            "const done=arguments[0], start=performance.now(); (()=>{" + work + "})();"
            "setTimeout(()=>requestAnimationFrame(()=>setTimeout(()=>done(performance.now()-start))))")
        slowest = max(slowest, took)
        time.sleep(0.6)
    filters = driver.execute_script("return Math.max(...performance.getEntriesByName('filter').map(e=>e.duration))")
    check("every filter answers in less than 2 s", slowest < 2000, f"slowest to the next picture {slowest:.0f} ms, work of it {filters:.0f} ms")
    picture(driver, "large")
    took = driver.execute_async_script(
        "const done=arguments[0], start=performance.now(); document.querySelectorAll('#items a')[20].click();"
        "setTimeout(()=>requestAnimationFrame(()=>setTimeout(()=>done(performance.now()-start))))")
    check("an incident opens in less than 1 s", took < 1000, f"{took:.0f} ms")
    time.sleep(0.5)
    picture(driver, "large-incident")
    check("the console is silent on the large page", not complaints(driver), complaints(driver)[:3])
    driver.quit()


def explanation():
    driver = opened(EXPLANATION, 1100, 900)
    check("the explanation has no script and its console is silent",
          not driver.execute_script("return document.scripts.length") and not complaints(driver), complaints(driver)[:3])
    audited(driver, "explanation")
    picture(driver, "explanation", whole_page(driver, 1100))
    lost = driver.execute_script(
        "return [...document.querySelectorAll('td a')].filter(a => !document.querySelector(`mark#${CSS.escape(a.hash.slice(1))}`)).length")
    links = driver.find_elements(By.CSS_SELECTOR, "td a")
    check("every value leads to its mark", len(links) > 4 and not lost, f"{len(links)} links")
    links[0].click()
    time.sleep(0.3)
    check("and the mark comes into sight", driver.execute_script(
        "const b=document.querySelector('mark:target').getBoundingClientRect(); return b.top>=0 && b.bottom<=innerHeight"))
    driver.quit()
    driver = opened(EXPLANATION, 1100, 900, dark=True)
    audited(driver, "explanation, dark")
    picture(driver, "explanation-dark")
    driver.quit()
    driver = opened(EXPLANATION, 360, 740)
    check("the explanation is no wider than a phone", driver.execute_script("return document.documentElement.scrollWidth") <= 360)
    audited(driver, "explanation, phone")
    picture(driver, "explanation-phone", whole_page(driver, 360))
    driver.quit()


for part in [desktop, keyboard, filters, others, explanation, large]:
    part()
print(f"{len(faults)} faults; pictures in {PICTURES}")
sys.exit(1 if faults else 0)
