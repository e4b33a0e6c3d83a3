# The service without a database: NEO4J_URI says where that is. docker-compose.yml puts both together.

FROM python:3.11-slim-bookworm AS build
WORKDIR /source
COPY requirements/build.lock requirements/run.lock requirements/
RUN python -m venv /build && /build/bin/pip install --no-cache-dir --require-hashes -r requirements/build.lock
RUN python -m venv /opt/sidelines \
 && /opt/sidelines/bin/pip install --no-cache-dir --require-hashes -r requirements/run.lock
COPY . .
RUN /build/bin/hatchling build --target wheel --clean \
 && /opt/sidelines/bin/pip install --no-cache-dir --no-index --no-deps dist/*.whl

FROM python:3.11-slim-bookworm
RUN useradd --create-home --uid 10001 sidelines
COPY --from=build /opt/sidelines /opt/sidelines
ENV PATH=/opt/sidelines/bin:$PATH PYTHONUNBUFFERED=1
USER 10001
WORKDIR /home/sidelines
EXPOSE 8000
ENTRYPOINT ["sidelines"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
