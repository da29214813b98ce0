-- expect@3: os is not known
depanne.api(1)
os.execute("touch canary")
