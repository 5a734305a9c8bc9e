FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && useradd --create-home fairlead && mkdir /data /keys && chown fairlead /data /keys
USER fairlead
ENV FAIRLEAD_DATA=/data/fairlead FAIRLEAD_MASTER_KEY_FILE=/keys/master.key FAIRLEAD_HOST=0.0.0.0
EXPOSE 8080
VOLUME /data /keys
CMD ["node", "bin/fairlead.mjs", "serve"]
