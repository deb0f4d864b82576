"""Opens a report.html in Chromium and filters it: prints milliseconds to open, of the slowest filter, and the incidents.

Usage: page_times.py PAGE. Times are the page's own, by its performance API; the slowest filter is taken to the next
picture on the screen.
"""
import pathlib
import sys
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FILTERS = [
    "const s=document.getElementById('f-role'); s.value='impact'; s.dispatchEvent(new Event('input',{bubbles:true}))",
    "const s=document.getElementById('f-place'); s.value='dora'; s.dispatchEvent(new Event('input',{bubbles:true}))",
    "const s=document.getElementById('t-from'); s.value=9; s.dispatchEvent(new Event('input',{bubbles:true}))",
    "document.getElementById('f-reset').click()",
]

options = Options()
for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1360,900"]:
    options.add_argument(argument)
driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
try:
    driver.get(pathlib.Path(sys.argv[1]).resolve().as_uri())
    time.sleep(1)
    opening = max(driver.execute_script(
        "const p=performance.getEntriesByName('first-contentful-paint')[0];"
        "return [performance.getEntriesByName('open')[0].duration, p?p.startTime:0,"
        " performance.getEntriesByType('navigation')[0].loadEventEnd]"))
    slowest = 0
    for work in FILTERS:
        slowest = max(slowest, driver.execute_async_script(
            "const done=arguments[0], start=performance.now(); (()=>{" + work + "})();"
            "setTimeout(()=>requestAnimationFrame(()=>setTimeout(()=>done(performance.now()-start))))"))
        time.sleep(0.6)
    count = driver.execute_script("return document.querySelectorAll('#table tbody tr').length")
finally:
    driver.quit()
print(f"{opening:.1f} {slowest:.1f} {count}")
